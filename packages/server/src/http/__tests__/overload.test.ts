import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import request from 'supertest';
import { jsonBody } from '../bodies.ts';
import { clientIp } from '../clientIp.ts';
import { errorHandler } from '../errorHandler.ts';
import { overloadGuard } from '../overload.ts';
import { SERVER_BOUNDS } from '../serverBounds.ts';

/** An application whose requests stay under way until the test lets them go. */
function busyApp(deps: Parameters<typeof overloadGuard>[0]) {
  const open: (() => void)[] = [];
  const app = express();
  app.set('trust proxy', 'loopback');
  app.use(clientIp());
  app.use('/api', overloadGuard(deps));
  app.all('/api/*path', (_req, res) => void open.push(() => void res.json({})));
  app.get('/healthz', (_req, res) => void res.json({}));
  app.use(errorHandler);
  const letGo = () => {
    for (const end of open.splice(0)) end();
  };
  return { app, open, letGo };
}

/** Sends a request without waiting for its answer. */
function send(app: Express, path: string, address: string) {
  const sent = request(app).get(path).set('X-Forwarded-For', address);
  return sent.then((answer) => answer);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const address = (number: number) => `203.0.113.${number}`;

describe('the guard against overload', () => {
  test('refuses what is more than the places, says when to come back, and leaves health alone', async () => {
    const { app, open, letGo } = busyApp({ concurrent: 4 });
    const begun = [1, 2, 3, 4].map((number) => send(app, '/api/v1/select', address(number)));
    await until(() => open.length === 4);
    const refused = await send(app, '/api/v1/select', address(5));
    expect([refused.status, refused.body.code]).toEqual([503, 'overloaded']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send(app, '/healthz', address(5))).status).toBe(200);
    letGo();
    await Promise.all(begun);
    const next = send(app, '/api/v1/select', address(5));
    await until(() => open.length === 1);
    letGo();
    expect((await next).status).toBe(200);
  });

  test('gives one address half of the places, and questions half: the rest is for the others', async () => {
    const { app, open, letGo } = busyApp({ concurrent: 4 });
    const same = [1, 1].map((number) => send(app, '/api/v1/select', address(number)));
    await until(() => open.length === 2);
    expect((await send(app, '/api/v1/select', address(1))).status).toBe(503);
    letGo();
    await Promise.all(same);
    const asking = [2, 3].map((number) => send(app, '/api/v1/query', address(number)));
    await until(() => open.length === 2);
    expect((await send(app, '/api/v1/query', address(4))).status).toBe(503);
    const found = send(app, '/api/v1/select', address(4));
    await until(() => open.length === 3);
    letGo();
    expect((await found).status).toBe(200);
    await Promise.all(asking);
  });

  test('refuses while too many wait for the database, or memory is nearly full', async () => {
    const pool = { waitingCount: 3 };
    const waiting = busyApp({ concurrent: 4, pool });
    expect((await send(waiting.app, '/api/v1/select', address(1))).status).toBe(503);
    const full = busyApp({ concurrent: 4, heap: () => 0.95 });
    expect((await send(full.app, '/api/v1/select', address(1))).status).toBe(503);
  });

  test('takes on everything when there is no limit', async () => {
    const { app, open, letGo } = busyApp({ concurrent: 0, pool: { waitingCount: 900 } });
    const begun = [1, 1, 1].map((number) => send(app, '/api/v1/query', address(number)));
    await until(() => open.length === 3);
    letGo();
    expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('the bounds of a connection', () => {
  /** Sends bytes as they are and gives everything that comes back until the server hangs up. */
  async function talk(
    app: Express,
    bytes: string,
    bounds: object = SERVER_BOUNDS,
  ): Promise<string> {
    const server = createServer(bounds, app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port }: AddressInfo = Object(server.address());
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    await once(socket, 'close');
    server.close();
    return heard;
  }

  const app = express();
  app.post('/', jsonBody(1_000, 50), (_req, res) => void res.json({}));
  app.use(errorHandler);

  test('a body that does not come is refused, and its connection cut', async () => {
    const head =
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n';
    const heard = await talk(app, `${head}{"a":`);
    expect(heard).toContain('408 Request Timeout');
    expect(heard).toContain('request_timeout');
  });

  test('headers that do not end, and those that are too large, are refused', async () => {
    const slow = { ...SERVER_BOUNDS, headersTimeout: 50, connectionsCheckingInterval: 20 };
    expect(await talk(app, 'GET / HTTP/1.1\r\nHost: a\r\n', slow)).toContain('408');
    const large = `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'a'.repeat(17_000)}\r\n\r\n`;
    expect(await talk(app, large)).toContain('431');
  });
});
