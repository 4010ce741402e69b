import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import express, { type Express } from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { sql } from 'kysely';
import request from 'supertest';
import {
  ban,
  bearer,
  makeRole,
  problem,
  type SignedIn,
  signedIn,
  tokenOf,
} from '../../../account/__tests__/support.ts';
import { errorHandler } from '../../../http/errorHandler.ts';
import { createTestDatabase, describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { readerMiddleware, readerOf } from '../../middleware.ts';

/** An application with a route behind each guard; every route answers with the reader. */
function guarded({ deps }: AccountApp): Express {
  const { requireUser, requireLiveUser, optionalUser, requireRole } = readerMiddleware(deps);
  const app = express();
  app.all('/user', requireUser, (req, res) => void res.json(readerOf(req)));
  app.all('/live', requireLiveUser, (req, res) => void res.json(readerOf(req)));
  app.all('/optional', optionalUser, (req, res) => void res.json(readerOf(req)));
  app.all('/admin', requireRole('admin'), (req, res) => void res.json(readerOf(req)));
  app.use(errorHandler);
  return app;
}

const AUDIENCE = 'https://docs.example';

describeOnEachDatabase('the middleware', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let server: Express;
  beforeEach(async () => {
    app = accountApp(database(), { env: { JWT_AUDIENCE: AUDIENCE } });
    server = guarded(app);
    ada = await signedIn(app);
  });

  const get = (path: string, headers: Record<string, string>) =>
    request(server).get(path).set(headers);
  const cookie = () => ({ Cookie: ada.cookie });

  describe('requireUser', () => {
    test('takes the cookie of a session', async () => {
      expect((await get('/user', cookie())).body).toEqual({
        id: ada.id,
        role: 'user',
        sessionId: ada.sessionId,
        via: 'cookie',
      });
    });

    test('takes a token, without looking at the cookie beside it', async () => {
      const token = await tokenOf(ada);
      const { body } = await get('/user', { ...bearer(token), Cookie: 'docsauth.session_token=x' });
      expect(body).toEqual({
        id: ada.id,
        role: 'user',
        sessionId: ada.sessionId,
        via: 'token',
      });
    });

    test('takes the cookie where a proxy has put credentials of its own', async () => {
      const { body } = await get('/user', { ...cookie(), Authorization: 'Basic dXNlcjpwYXNz' });
      expect(body.id).toBe(ada.id);
    });

    test.each([
      ['no credentials', {}],
      ['a forged cookie', { Cookie: 'docsauth.session_token=abc.def' }],
      ['a word for a token', { Authorization: 'Bearer token' }],
      ['a very long token', { Authorization: `Bearer ${'x'.repeat(9_000)}` }],
    ])('refuses %s with 401', async (_name, headers) => {
      const answer = await get('/user', headers);
      expect(problem(answer)).toEqual([401, 'unauthenticated']);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    });

    test('refuses a banned reader with the cookie of an open session, and takes one whose ban is over', async () => {
      await ban(database().db, ada.id);
      expect(problem(await get('/user', cookie()))).toEqual([401, 'unauthenticated']);
      await ban(database().db, ada.id, new Date(Date.now() - 1000));
      expect((await get('/user', cookie())).status).toBe(200);
    });

    test('takes a token until it expires, even of a reader banned meanwhile', async () => {
      const token = await tokenOf(ada);
      await ban(database().db, ada.id);
      expect((await get('/user', bearer(token))).status).toBe(200);
      expect(problem(await get('/live', bearer(token)))).toEqual([401, 'unauthenticated']);
    });

    test('takes no change from a page of a foreign origin, and one by a token', async () => {
      const post = (headers: Record<string, string>) => request(server).post('/user').set(headers);
      expect(problem(await post(cookie()))).toEqual([403, 'untrusted_origin']);
      const evil = { ...cookie(), Origin: 'https://evil.example' };
      expect(problem(await post(evil))).toEqual([403, 'untrusted_origin']);
      expect((await post({ ...cookie(), Origin: app.origin })).status).toBe(200);
      expect((await post(bearer(await tokenOf(ada)))).status).toBe(200);
    });

    test('asks the database nothing for a token', async () => {
      const token = await tokenOf(ada);
      await get('/user', bearer(token));
      // What is recorded of the sign-in and the token is written after the answer.
      await app.deps.auth.events.settled();
      const queries = jest.spyOn(database().pool, 'connect');
      expect((await get('/user', bearer(token))).status).toBe(200);
      expect(queries).not.toHaveBeenCalled();
      queries.mockRestore();
    });
  });

  describe('a token is refused', () => {
    /** A token that only differs from a good one in what `change` does. */
    async function forged(change: (jwt: SignJWT) => SignJWT, algorithm = 'RS256') {
      const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
      const kid = `key-${Math.random()}`;
      await database()
        .db.insertInto('jwks')
        .values({
          id: kid,
          public_key: JSON.stringify(await exportJWK(publicKey)),
          private_key: 'unused',
          created_at: new Date(0),
          expires_at: new Date(Date.now() + 60_000),
          alg: algorithm,
        })
        .execute();
      const jwt = new SignJWT({ role: 'user', sid: ada.sessionId })
        .setProtectedHeader({ alg: algorithm, kid })
        .setSubject(ada.id)
        .setIssuer(app.origin)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('5m');
      return change(jwt).sign(privateKey);
    }
    const status = async (token: string) => (await get('/user', bearer(token))).status;

    test.each(['RS256', 'ES256', 'EdDSA'])('in none of its parts: %s', async (algorithm) => {
      expect(await status(await forged((jwt) => jwt, algorithm))).toBe(200);
    });

    test.each([
      ['of another issuer', (jwt: SignJWT) => jwt.setIssuer('https://evil.example')],
      ['for another audience', (jwt: SignJWT) => jwt.setAudience('https://evil.example')],
      ['that is over', (jwt: SignJWT) => jwt.setExpirationTime('-10s')],
      ['that is not valid yet', (jwt: SignJWT) => jwt.setNotBefore('1m')],
      ['of nobody', (jwt: SignJWT) => jwt.setSubject('')],
    ])('when it is one %s', async (_name, change) => {
      expect(await status(await forged(change))).toBe(401);
    });

    test('when its algorithm is another one than the key’s, or none', async () => {
      const token = await tokenOf(ada);
      const [, payload = '', signature = ''] = token.split('.');
      const { keys } = (await ada.send('get', '/api/auth/jwks')).body;
      const head = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
      const none = `${head({ alg: 'none' })}.${payload}.`;
      const { kid, n } = keys[0];
      const shared = await new SignJWT({ role: 'admin' })
        .setProtectedHeader({ alg: 'HS256', kid })
        .setSubject(ada.id)
        .setIssuer(app.origin)
        .setAudience(AUDIENCE)
        .setExpirationTime('5m')
        .sign(Buffer.from(n, 'base64url'));
      const role = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), role: 'admin' };
      const changed = `${token.split('.')[0]}.${head(role)}.${signature}`;
      expect(await Promise.all([none, shared, changed].map(status))).toEqual([401, 401, 401]);
    });

    test('when the key that made it is out of use, and taken from a key made a moment ago', async () => {
      const { db } = database();
      const token = await forged((jwt) => jwt);
      expect(await status(token)).toBe(200);
      const kid = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
      await db
        .updateTable('jwks')
        .set({ expires_at: new Date(Date.now() - 2 * 86_400_000) })
        .where('id', '=', kid)
        .execute();
      server = guarded(app);
      expect(await status(token)).toBe(401);
    });
  });

  describe('requireRole', () => {
    test('lets an administrator pass, by cookie and by token', async () => {
      await makeRole(database().db, ada.id, 'admin');
      expect((await get('/admin', cookie())).body.role).toBe('admin');
      expect((await get('/admin', bearer(await tokenOf(ada)))).body.role).toBe('admin');
    });

    test('refuses readers with 403 and strangers with 401', async () => {
      expect(problem(await get('/admin', cookie()))).toEqual([403, 'forbidden']);
      expect(problem(await get('/admin', bearer(await tokenOf(ada))))).toEqual([403, 'forbidden']);
      expect(problem(await get('/admin', {}))).toEqual([401, 'unauthenticated']);
    });

    test('goes by the role of now, not by the one in the token', async () => {
      await makeRole(database().db, ada.id, 'admin');
      const token = await tokenOf(ada);
      await makeRole(database().db, ada.id, 'user');
      expect(problem(await get('/admin', bearer(token)))).toEqual([403, 'forbidden']);
    });

    test.each([
      [
        'whose session has ended',
        (id: string) => database().db.deleteFrom('session').where('user_id', '=', id).execute(),
      ],
      ['who is banned', (id: string) => ban(database().db, id)],
      [
        'who is gone',
        (id: string) => database().db.deleteFrom('user').where('id', '=', id).execute(),
      ],
    ])('refuses the token of an administrator %s', async (_name, change) => {
      await makeRole(database().db, ada.id, 'admin');
      const token = await tokenOf(ada);
      await change(ada.id);
      expect(problem(await get('/admin', bearer(token)))).toEqual([401, 'unauthenticated']);
    });

    test('takes one role of several, and no part of a word', async () => {
      await makeRole(database().db, ada.id, 'editor,admin');
      expect((await get('/admin', cookie())).status).toBe(200);
      await makeRole(database().db, ada.id, 'administrator');
      expect((await get('/admin', cookie())).status).toBe(403);
    });
  });

  describe('optionalUser', () => {
    const who = async (headers: Record<string, string>) => {
      const { status, body } = await get('/optional', headers);
      return [status, body?.id ?? null];
    };

    test('knows a reader by cookie and by token', async () => {
      expect(await who(cookie())).toEqual([200, ada.id]);
      expect(await who(bearer(await tokenOf(ada)))).toEqual([200, ada.id]);
    });

    test.each([
      ['nothing', {}],
      ['a forged cookie', { Cookie: 'docsauth.session_token=abc.def' }],
      ['a cookie that is no cookie', { Cookie: 'docsauth.session_token=%E0%A4%A; ;;=;' }],
      ['a forged token', { Authorization: 'Bearer a.b.c' }],
    ])('takes whoever sends %s for anonymous', async (_name, headers) => {
      expect(await who(headers)).toEqual([200, null]);
    });

    test('takes a reader with an expired token, or one who is banned, for anonymous', async () => {
      const token = await tokenOf(ada);
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'performance'] });
      jest.setSystemTime(Date.now() + 306_000);
      const expired = await who(bearer(token));
      jest.useRealTimers();
      expect(expired).toEqual([200, null]);
      await ban(database().db, ada.id);
      expect(await who(cookie())).toEqual([200, null]);
    });

    test('does not act for a reader whose browser was sent here by a foreign page', async () => {
      const post = (origin: string) =>
        request(server).post('/optional').set(cookie()).set('Origin', origin);
      expect((await post('https://evil.example')).body).toBeNull();
      expect((await post(app.origin)).body.id).toBe(ada.id);
    });
  });
});

describe.each(['pglite', 'postgres'] as const)('on %s without tables of accounts', (kind) => {
  test('optionalUser takes everyone for anonymous, and the log says why', async () => {
    const database = await createTestDatabase(kind);
    const app = accountApp(database);
    const ada = await signedIn(app);
    const token = await tokenOf(ada);
    const server = guarded(app);
    await sql`drop table session, jwks cascade`.execute(database.db);
    for (const headers of [{ Cookie: ada.cookie }, bearer(token)]) {
      const answer = await request(server).get('/optional').set(headers);
      expect([answer.status, answer.body]).toEqual([200, null]);
      expect((await request(server).get('/user').set(headers)).status).toBe(500);
    }
    expect(app.log.filter((line) => line.includes('is anonymous'))).toHaveLength(2);
    await database.close();
  });
});

describe('while the database does not answer', () => {
  test('optionalUser waits three seconds, and no longer', async () => {
    const database = await createTestDatabase('pglite');
    const app = accountApp(database);
    const ada = await signedIn(app);
    const server = guarded(app);
    // The embedded database has one connection, and here it is taken.
    const client = await database.pool.connect();
    const started = performance.now();
    const answer = await request(server).get('/optional').set('Cookie', ada.cookie);
    expect([answer.status, answer.body]).toEqual([200, null]);
    expect(performance.now() - started).toBeLessThan(9_000);
    client.release();
    // The look-up goes on behind the answer, and wants to end before the database does.
    await expect(
      app.deps.auth.currentSession(new Headers({ cookie: ada.cookie })),
    ).resolves.toMatchObject({ id: ada.sessionId });
    await database.close();
  });
});
