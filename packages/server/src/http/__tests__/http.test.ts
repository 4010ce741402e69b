import { describe, expect, test } from '@jest/globals';
import express, { type Express, type Request, type Response } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { declaredBodyLimit, jsonBody } from '../bodies.ts';
import { clientIp, clientIpOf } from '../clientIp.ts';
import { apiCors } from '../cors.ts';
import { errorHandler, methodNotAllowed, notFound } from '../errorHandler.ts';
import { ApiError } from '../errors.ts';
import { describeError } from '../logger.ts';
import { pathGuard } from '../pathGuard.ts';
import { requestContext } from '../requestContext.ts';
import { requestId } from '../requestId.ts';
import { requestLog } from '../requestLog.ts';

/** An application with one route behind the parts under test, and the lines that it logs. */
function appWith(
  route: (req: Request, res: Response) => unknown,
  trustProxy: boolean | number = false,
): { app: Express; log: string[] } {
  const log: string[] = [];
  const logger = pino(
    { serializers: { err: describeError } },
    { write: (line: string) => void log.push(line) },
  );
  const app = express().set('trust proxy', trustProxy);
  app.use(
    requestId(),
    requestContext((path) => path),
    clientIp(),
    requestLog(logger),
    pathGuard(),
  );
  app.use(apiCors({ trustedOrigins: ['https://docs.example.com'] }));
  app.use('/raw', declaredBodyLimit(100));
  app.use('/json', jsonBody(100));
  app.route('/json').post(route).all(methodNotAllowed('POST'));
  app.post('/raw', route);
  app.get('/', route);
  app.use(notFound, errorHandler);
  return { app, log };
}

const echo = (req: Request, res: Response) => res.json(req.body ?? null);

describe('errors', () => {
  test('say nothing of what went wrong inside, while the log tells it with its cause', async () => {
    const { app, log } = appWith(() => {
      throw new Error('secret detail about ada@example.com', { cause: new Error('deeper') });
    });
    const { status, body, headers } = await request(app).get('/');
    expect(status).toBe(500);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Something went wrong on the server',
      status: 500,
      code: 'internal_error',
      requestId: headers['x-request-id'],
    });
    expect(log.join()).toContain('secret detail about [email]');
    expect(log.join()).toContain('deeper');
  });

  test.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['an administrator', Object.assign(new Error('terminating'), { code: '57P01' })],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
    ['one under another', new Error('query failed', { cause: new Error('Connection terminated') })],
    ['all addresses', new AggregateError([Object.assign(new Error('x'), { code: 'ETIMEDOUT' })])],
  ])('are 503 when the database is cut off by %s', async (_name, error) => {
    const { app } = appWith(() => Promise.reject(error));
    const { body } = await request(app).get('/');
    expect(body).toMatchObject({ status: 503, code: 'database_unavailable' });
  });

  test('of a query are not taken for a database that is away', async () => {
    const { app } = appWith(() =>
      Promise.reject(Object.assign(new Error('syntax error'), { code: '42601' })),
    );
    expect((await request(app).get('/')).body.code).toBe('internal_error');
  });

  test('keep the fields that are wrong', async () => {
    const errors = [{ field: 'question', message: 'is too long' }];
    const { app } = appWith(() => {
      throw new ApiError('invalid_request', { errors });
    });
    expect((await request(app).get('/')).body).toMatchObject({ status: 400, errors });
  });

  test('after the answer has begun cut it off instead of adding to it', async () => {
    const { app } = appWith((_req, res) => {
      res.write('half an answer');
      throw new Error('too late');
    });
    await expect(request(app).get('/')).rejects.toThrow(/aborted|hang up|reset/);
  });
});

describe('JSON bodies', () => {
  const post = (body: string, type = 'application/json') =>
    request(appWith(echo).app).post('/json').set('Content-Type', type).send(body);

  test.each([
    ['{"a":', 400, 'malformed_json'],
    ['"text"', 400, 'malformed_json'],
    [`{"a":"${'x'.repeat(100)}"}`, 413, 'payload_too_large'],
  ])('%s is %i %s', async (text, status, code) => {
    expect((await post(text)).body).toMatchObject({ status, code });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=klingon',
  ])('sent as %s are refused', async (type) => {
    expect((await post('{}', type)).body).toMatchObject({ status: 415 });
  });

  test('are passed on when they are fine', async () => {
    expect((await post('{"a":1}')).body).toEqual({ a: 1 });
  });

  test('cannot be sent by another method than the one of the address', async () => {
    const { status, headers } = await request(appWith(echo).app).get('/json');
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });
});

describe('bodies that somebody else reads', () => {
  const { app } = appWith(echo);

  test('are refused above the limit before they are read', async () => {
    const { body } = await request(app)
      .post('/raw')
      .send({ a: 'x'.repeat(100) });
    expect(body).toMatchObject({ status: 413, code: 'payload_too_large' });
  });

  test('are refused when they do not say how long they are', async () => {
    const sending = request(app).post('/raw').set('Transfer-Encoding', 'chunked');
    sending.write('{"a":1}');
    expect((await sending).body).toMatchObject({ status: 411, code: 'length_required' });
  });
});

describe('the path guard', () => {
  const { app } = appWith(echo);

  test.each(['/x/../', '/./', '/..', '//', '/a%2e%2e/b', '/a%2Fb', '/a%5cb', '/a\\b', '/a%00'])(
    'refuses %s',
    async (path) => {
      // `URL` would tidy the path up: it has to be sent as it is.
      const server = app.listen(0);
      try {
        const address = server.address();
        if (!address || typeof address === 'string') throw new Error('no port');
        const { get } = await import('node:http');
        const status = await new Promise((resolve) =>
          get({ port: address.port, path }, (res) => resolve(res.resume().statusCode)),
        );
        expect(status).toBe(400);
      } finally {
        server.close();
      }
    },
  );

  test('lets ordinary paths and any query pass', async () => {
    expect((await request(app).get('/?next=/a//b/../c%2f')).status).toBe(200);
    expect((await request(app).get('/.well-known/x..y')).status).toBe(404);
  });
});

describe("the reader's address", () => {
  const seen = (trustProxy: boolean | number) =>
    appWith((req, res) => res.json(clientIpOf(req)), trustProxy).app;

  test('cannot be chosen by the reader', async () => {
    const claims = {
      'X-Forwarded-For': '1.2.3.4',
      'X-Real-IP': '1.2.3.4',
      'X-Docs-Auth-Client-IP': '1.2.3.4',
    };
    const { body } = await request(seen(false)).get('/').set(claims);
    expect(body).toMatch(/127\.0\.0\.1$/);
  });

  test('comes from as many proxies as are trusted, and no more', async () => {
    const { body } = await request(seen(1)).get('/').set('X-Forwarded-For', '6.6.6.6, 1.2.3.4');
    expect(body).toBe('1.2.3.4');
  });
});

describe('the request id', () => {
  const get = (trustProxy: number | boolean, id: string) =>
    request(appWith(echo, trustProxy).app).get('/').set('X-Request-Id', id);

  test('is our own unless a trusted proxy brings a proper one', async () => {
    expect((await get(1, 'from-the-proxy-1')).headers['x-request-id']).toBe('from-the-proxy-1');
    expect((await get(false, 'from-a-reader-1')).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect((await get(1, 'not good')).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('CORS', () => {
  const { app } = appWith(echo);
  const preflight = (origin: string) =>
    request(app).options('/json').set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });

  test('lets a trusted origin send credentials', async () => {
    const { headers, status } = await preflight('https://docs.example.com');
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('https://docs.example.com');
    expect(headers['access-control-allow-credentials']).toBe('true');
    expect(headers.vary).toMatch('Origin');
  });

  test.each([
    'https://evil.example',
    'https://docs.example.com.evil.example',
    'https://docs.example.com:8443',
    'http://docs.example.com',
    'null',
  ])('tells %s nothing', async (origin) => {
    for (const answer of [
      await preflight(origin),
      await request(app).get('/').set('Origin', origin),
    ]) {
      expect(
        Object.keys(answer.headers).filter((name) => name.startsWith('access-control')),
      ).toEqual([]);
      expect(answer.headers.vary).toMatch('Origin');
    }
  });
});

test('the log of a request holds no header, query or body of it', async () => {
  const { app, log } = appWith(echo);
  await request(app)
    .post('/json?token=sesame')
    .set({ Cookie: 'session=sesame', Authorization: 'Bearer sesame', 'X-Forwarded-For': '6.6.6.6' })
    .send({ question: 'sesame' });
  expect(log).toHaveLength(1);
  expect(JSON.parse(log[0] ?? '')).toMatchObject({
    req: { method: 'POST', route: '/json' },
    res: { status: 200 },
  });
  expect(log.join()).not.toMatch(/sesame|6\.6\.6\.6|127\.0\.0\.1/);
});
