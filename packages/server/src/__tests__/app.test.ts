import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import pg from 'pg';
import request from 'supertest';
import { createTestApp } from '../testing/createTestApp.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../testing/databases.ts';

const PASSWORD = 'gears of brass hum at noon';
let number = 0;

/** A reader whom no other test knows. */
function someone(fields: object = {}) {
  number += 1;
  return { name: 'Ada', email: `ada${number}@example.com`, password: PASSWORD, ...fields };
}

type App = ReturnType<typeof createTestApp>;

const post = ({ app, origin }: App, path: string, body: object, headers: object = {}) =>
  request(app)
    .post(`/api/auth${path}`)
    .set({ Origin: origin, ...headers })
    .send(body);

/** The session cookie of an answer, as a browser would send it back. */
const cookieOf = (answer: request.Response) =>
  (answer.get('Set-Cookie') ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');

/** The session cookie of a reader who has signed up and proven the address. */
async function cookieOfNew(server: App, reader = someone()): Promise<string> {
  await post(server, '/sign-up/email', reader);
  await server.deps.db
    .updateTable('user')
    .set({ email_verified: true })
    .where('email', '=', reader.email)
    .execute();
  return cookieOf(await post(server, '/sign-in/email', reader));
}

const session = ({ app }: App, cookie: string) =>
  request(app).get('/api/auth/get-session').set('Cookie', cookie);

describeOnEachDatabase('accounts over HTTP', (database) => {
  let server: App;
  beforeEach(() => {
    server = createTestApp(database().db);
  });

  test('a reader signs up, is known by the cookie, signs out and in again', async () => {
    const reader = someone();
    const cookie = await cookieOfNew(server, reader);
    const known = await session(server, cookie);
    expect(known.body.user).toMatchObject({ name: 'Ada', email: reader.email, role: 'user' });
    expect(known.headers['cache-control']).toBe('no-store');

    expect((await post(server, '/sign-out', {}, { Cookie: cookie })).status).toBe(200);
    expect((await session(server, cookie)).body).toBeNull();

    const signIn = await post(server, '/sign-in/email', reader);
    expect(signIn.get('Set-Cookie')?.[0]).toMatch(
      /^docsauth\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await session(server, cookieOf(signIn))).body.user.email).toBe(reader.email);
  });

  test('the rest of the server learns who asks from the same cookie', async () => {
    const reader = someone();
    const cookie = await cookieOfNew(server, reader);
    const { auth } = server.deps;
    expect(await auth.currentUser(new Headers({ cookie }))).toMatchObject({
      email: reader.email,
      emailVerified: true,
      role: 'user',
    });
    expect(await auth.currentUser(new Headers({ cookie: `${cookie}x` }))).toBeNull();
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const reader = someone();
    await post(server, '/sign-up/email', reader);
    const wrong = await post(server, '/sign-in/email', { ...reader, password: 'wrong password!' });
    const unknown = await post(server, '/sign-in/email', someone());
    expect(wrong.status).toBe(401);
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
  });

  test.each([
    ['role', { role: 'admin' }],
    ['emailVerified', { emailVerified: true }],
    ['id', { id: 'mine' }],
    ['banned', { banned: false }],
  ])('nobody sets their own %s', async (field, fields) => {
    const signUp = await post(server, '/sign-up/email', someone(fields));
    expect(signUp.status).toBe(400);
    expect(signUp.body).toEqual({
      code: 'FIELD_NOT_ALLOWED',
      message: `${field} is not allowed to be set`,
    });
    const reader = someone();
    const cookie = await cookieOfNew(server, reader);
    const update = await post(server, '/update-user', fields, { Cookie: cookie });
    expect(update.body.code).toBe('FIELD_NOT_ALLOWED');
    const { user } = (await session(server, cookie)).body;
    expect(user).toMatchObject({ role: 'user', banned: false, email: reader.email });
  });

  test.each([
    ['a script for a picture', { image: 'javascript:alert(1)' }, '[body.image]'],
    ['a data URL for a picture', { image: 'data:text/html,x' }, '[body.image]'],
    ['a very long name', { name: 'x'.repeat(101) }, '[body.name]'],
    ['no name', { name: '  ' }, '[body.name]'],
    ['a name with NUL', { name: 'a\0b' }, '[body.name]'],
    ['a number for a password', { password: 123_456_789_012 }, '[body.password]'],
    ['an object for an address', { email: { $ne: '' } }, '[body.email]'],
    ['a very long address', { email: `${'x'.repeat(250)}@example.com` }, '[body.email]'],
  ])('%s is refused, naming the field', async (_name, fields, named) => {
    const { status, body } = await post(server, '/sign-up/email', someone(fields));
    expect(status).toBe(400);
    expect(body.message).toContain(named);
  });

  test.each([
    ['eleven characters', 'x'.repeat(11), 'PASSWORD_TOO_SHORT'],
    ['129 characters', 'x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ])('a password of %s is refused', async (_name, password, code) => {
    const { status, body } = await post(server, '/sign-up/email', someone({ password }));
    expect([status, body.code]).toEqual([400, code]);
  });

  test('bodies over the limit are refused before they are read', async () => {
    const { body } = await post(server, '/sign-in/email', { email: 'x'.repeat(65_536) });
    expect(body).toMatchObject({ status: 413, code: 'payload_too_large' });
    const chunked = request(server.app)
      .post('/api/auth/sign-in/email')
      .set({ Origin: server.origin, 'Content-Type': 'application/json' })
      .set('Transfer-Encoding', 'chunked');
    chunked.write('{}');
    expect((await chunked).body).toMatchObject({ status: 411, code: 'length_required' });
  });

  test.each([undefined, 'null', 'https://evil.example', 'http://localhost:3000.evil.example'])(
    'a request with a cookie from origin %s changes nothing',
    async (origin) => {
      const cookie = await cookieOfNew(server);
      const change = request(server.app).post('/api/auth/update-user').set('Cookie', cookie);
      if (origin) change.set('Origin', origin);
      expect((await change.send({ name: 'Eve' })).status).toBe(403);
      expect((await session(server, cookie)).body.user.name).toBe('Ada');
    },
  );

  test('a trusted origin may read the session, an evil one may not', async () => {
    const own = await session(server, '').set('Origin', server.origin);
    expect(own.headers['access-control-allow-origin']).toBe(server.origin);
    const evil = await session(server, '').set('Origin', 'https://evil.example');
    expect(evil.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('no limit is escaped by claiming other addresses', async () => {
    await database().db.deleteFrom('rate_limit').execute();
    const strict = createTestApp(database().db, { rateLimits: {} });
    const statuses: number[] = [];
    for (const attempt of [1, 2, 3, 4]) {
      const claims = { 'X-Forwarded-For': `6.6.6.${attempt}` };
      statuses.push((await post(strict, '/sign-in/email', someone(), claims)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  test('the log tells what happened and to nobody whom', async () => {
    const reader = someone();
    const cookie = await cookieOfNew(server, reader);
    await post(server, '/sign-up/email', reader);
    await post(server, '/sign-in/email', { ...reader, password: 'wrong password!' });
    await session(server, cookie);
    const text = server.log.join('');
    expect(text).toContain('"route":"/api/auth/sign-up/email"');
    for (const secret of [reader.email, PASSWORD, cookie.split('=')[1] ?? '']) {
      expect(text).not.toContain(secret);
    }
  });

  test('it is ready', async () => {
    expect((await request(server.app).get('/readyz')).body).toMatchObject({ status: 'ready' });
  });
});

describe('the assembled server', () => {
  let database: TestDatabase;
  let app: Express;
  beforeAll(async () => {
    database = await createTestDatabase('pglite');
    app = createTestApp(database.db).app;
  });
  afterAll(() => database.close());

  test('answers paths that two parsers read in two ways with a problem document', async () => {
    const trick = await request(app).post('/api/auth/%2e%2e/auth/sign-in/email');
    expect(trick.body).toMatchObject({ status: 400, code: 'invalid_path' });
    expect(trick.headers['content-type']).toContain('application/problem+json');
  });

  test('sends data that no browser takes for a page', async () => {
    const { headers, body } = await request(app).get('/api/v1/nothing');
    expect(body).toMatchObject({ status: 404, code: 'not_found' });
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('says that it is stopping from the moment it was told to', async () => {
    const stopping = createTestApp(database.db, { deps: { lifecycle: { stopping: true } } });
    const ready = await request(stopping.app).get('/readyz');
    expect(ready.body).toMatchObject({ status: 503, code: 'shutting_down' });
    expect((await request(stopping.app).get('/healthz')).status).toBe(200);
  });
});

describe('a server whose database is gone', () => {
  const UNAVAILABLE = { status: 503, code: 'database_unavailable' };

  test('lives on, and says so', async () => {
    const database = await createTestDatabase('pglite');
    const { app, origin } = createTestApp(database.db);
    await database.close();
    expect((await request(app).get('/healthz')).status).toBe(200);
    const ready = await request(app).get('/readyz');
    expect(ready.body).toMatchObject(UNAVAILABLE);
    expect(Number(ready.headers['retry-after'])).toBeGreaterThan(0);
    const signIn = request(app).post('/api/auth/sign-in/email').set('Origin', origin);
    expect((await signIn.send(someone())).body).toMatchObject(UNAVAILABLE);
    // Whoever has no session is told so without the database.
    expect((await request(app).get('/api/auth/get-session')).body).toBeNull();
  });

  test('is ready again as soon as Postgres is', async () => {
    const database = await createTestDatabase('postgres');
    const switchOff = await switchFor(database);
    try {
      const { app, origin } = createTestApp(database.db);
      const signIn = () =>
        request(app).post('/api/auth/sign-in/email').set('Origin', origin).send(someone());
      expect((await request(app).get('/readyz')).status).toBe(200);
      await switchOff(true);
      expect((await request(app).get('/readyz')).body).toMatchObject(UNAVAILABLE);
      expect((await signIn()).body).toMatchObject(UNAVAILABLE);
      await switchOff(false);
      expect((await request(app).get('/readyz')).status).toBe(200);
      expect((await signIn()).status).toBe(401);
    } finally {
      await database.close();
    }
  });
});

/** A function that cuts every connection to a database and lets none in, and lets them in again. */
async function switchFor(database: TestDatabase): Promise<(off: boolean) => Promise<void>> {
  const server = new URL(database.url ?? '');
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  return async (off) => {
    const admin = new pg.Client({ connectionString: server.href });
    await admin.connect();
    await admin.query(`alter database ${name} allow_connections ${!off}`);
    if (off) {
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
    }
    await admin.end();
  };
}
