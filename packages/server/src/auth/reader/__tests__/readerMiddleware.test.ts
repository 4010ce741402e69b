import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import express, { type ErrorRequestHandler, type Express } from 'express';
import request from 'supertest';
import {
  bearer,
  makeRole,
  problem,
  type SignedIn,
  signedIn,
  tokenOf,
} from '../../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { createReaderMiddleware, readerOf } from '../../readerMiddleware.ts';

/** Listens until the end of the test file. */
async function listen(app: Express): Promise<{ server: Server; url: string }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}

/** An application of somebody else, which knows our server by its address only. */
function foreignApp(url: string, issuer: string): Express {
  const { requireUser, optionalUser, requireRole } = createReaderMiddleware({
    jwksUrl: `${url}/api/auth/jwks`,
    issuer,
    audience: issuer,
  });
  const app = express();
  app.post('/notes', requireUser, (req, res) => void res.json(readerOf(req)));
  app.get('/maybe', optionalUser, (req, res) => void res.json(readerOf(req)));
  app.get('/admin', requireRole('admin'), (req, res) => void res.json(readerOf(req)));
  const ownErrors: ErrorRequestHandler = (_error, _req, res, _next) => {
    res.status(503).json({ own: true });
  };
  app.use(ownErrors);
  return app;
}

describeOnEachDatabase('another Express application', (database) => {
  let app: AccountApp;
  let main: { server: Server; url: string };
  let foreign: Express;
  let ada: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    main = await listen(app.app);
  });
  afterAll(() => void main.server.close());
  beforeEach(async () => {
    foreign = foreignApp(main.url, app.origin);
    ada = await signedIn(app);
  });

  test('knows a reader by the token that this server made', async () => {
    const answer = await request(foreign)
      .post('/notes')
      .set(bearer(await tokenOf(ada)));
    expect(answer.body).toEqual({
      id: ada.id,
      role: 'user',
      sessionId: ada.sessionId,
      via: 'token',
    });
  });

  test('refuses everyone else with a problem document', async () => {
    const token = await tokenOf(ada);
    for (const headers of [{}, { Cookie: ada.cookie }, bearer(`${token.slice(0, -8)}AAAAAAAA`)]) {
      const answer = await request(foreign).post('/notes').set(headers);
      expect(problem(answer)).toEqual([401, 'unauthenticated']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    }
  });

  test('tells administrators from readers', async () => {
    const admin = () =>
      tokenOf(ada).then((token) => request(foreign).get('/admin').set(bearer(token)));
    expect(problem(await admin())).toEqual([403, 'forbidden']);
    await makeRole(database().db, ada.id, 'admin');
    expect((await admin()).body.role).toBe('admin');
  });

  test('refuses tokens for others', async () => {
    const other = foreignApp(main.url, 'https://other.example');
    const answer = await request(other)
      .post('/notes')
      .set(bearer(await tokenOf(ada)));
    expect(problem(answer)).toEqual([401, 'unauthenticated']);
  });

  test('answers anonymous readers, and lets its own errors speak, when the keys cannot be had', async () => {
    const token = await tokenOf(ada);
    const lost = foreignApp('http://127.0.0.1:1', app.origin);
    expect((await request(lost).get('/maybe').set(bearer(token))).body).toBeNull();
    const answer = await request(lost).post('/notes').set(bearer(token));
    expect([answer.status, answer.body]).toEqual([503, { own: true }]);
  });
});
