import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
} from 'jose';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../../testing/databases.ts';
import { type AccountApp, accountApp, type Browser, signedUp } from '../../testing/reader.ts';

const ISSUER = 'http://localhost:3000';

const keysOf = async (browser: Browser): Promise<JSONWebKeySet> =>
  (await browser.get('/jwks')).body;
const tokenOf = async (browser: Browser): Promise<string> =>
  (await browser.get('/token')).body.token;

/** What another backend does. */
const verify = (token: string, keys: JSONWebKeySet, algorithm = 'RS256', audience = ISSUER) =>
  jwtVerify(token, createLocalJWKSet(keys), { algorithms: [algorithm], issuer: ISSUER, audience });

describeOnEachDatabase('a token for another backend', (database) => {
  let app: AccountApp;
  let browser: Browser;
  beforeAll(async () => {
    app = accountApp(database());
    ({ browser } = await signedUp(app));
  });
  beforeEach(async () => {
    await database().db.deleteFrom('jwks').execute();
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  test('is verified by another library, lives five minutes and holds nothing but what is needed', async () => {
    const token = await tokenOf(browser);
    const { payload, protectedHeader } = await verify(token, await keysOf(browser));
    const user = await browser.user();
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
    expect(payload).toEqual({
      iss: ISSUER,
      aud: ISSUER,
      sub: user?.id,
      role: 'user',
      sid: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    const { id } = await database()
      .db.selectFrom('session')
      .select('id')
      .where('id', '=', String(payload.sid))
      .executeTakeFirstOrThrow();
    expect(id).toBe(payload.sid);
  });

  test('is for the audience that the operator names', async () => {
    const other = accountApp(database(), { env: { JWT_AUDIENCE: 'https://api.example' } });
    const { browser: reader } = await signedUp(other);
    const token = await tokenOf(reader);
    await verify(token, await keysOf(reader), 'RS256', 'https://api.example');
    await expect(verify(token, await keysOf(reader))).rejects.toThrow('"aud"');
  });

  test('is refused when it is forged, in each of the known ways', async () => {
    const token = await tokenOf(browser);
    const keys = await keysOf(browser);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const admin = encode({ ...claims, role: 'admin' });
    await expect(verify(`${encode({ alg: 'none' })}.${admin}.`, keys)).rejects.toThrow();
    await expect(verify(`${header}.${admin}.${signature}`, keys)).rejects.toThrow('signature');
    const publicKey = new TextEncoder().encode(JSON.stringify(keys.keys[0]));
    const hmac = await new SignJWT({ ...claims, role: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: String(keys.keys[0]?.kid) })
      .sign(publicKey);
    await expect(verify(hmac, keys)).rejects.toThrow();
    const later = new Date(Date.now() + 301_000);
    await expect(
      jwtVerify(token, createLocalJWKSet(keys), { algorithms: ['RS256'], currentDate: later }),
    ).rejects.toThrow('"exp"');
  });

  test('is no session', async () => {
    const token = await tokenOf(browser);
    const other = app.browser();
    const answer = await other.get('/get-session', { Authorization: `Bearer ${token}` });
    expect(answer.body).toBeNull();
  });

  test('is given to nobody who is not signed in', async () => {
    expect((await app.browser().get('/token')).status).toBe(401);
  });

  test('is signed by a key whose private half is nowhere in clear', async () => {
    await tokenOf(browser);
    const [row] = await database().db.selectFrom('jwks').selectAll().execute();
    expect(row?.public_key).toContain('"n"');
    for (const part of ['"d"', '"p"', '"kty"']) expect(row?.private_key).not.toContain(part);
    for (const part of ['"d"', '"p"', '"q"']) {
      expect(JSON.stringify(await keysOf(browser))).not.toContain(part);
    }
  });

  test.each(['ES256', 'EdDSA'])(
    'is signed by %s as soon as that is set, with the older keys still published',
    async (algorithm) => {
      const before = await tokenOf(browser);
      const other = accountApp(database(), { env: { JWT_ALGORITHM: algorithm } });
      const { browser: reader } = await signedUp(other);
      const keys = await keysOf(reader);
      const token = await tokenOf(reader);
      expect(decodeProtectedHeader(token).alg).toBe(algorithm);
      await verify(token, keys, algorithm);
      await verify(before, keys);
    },
  );

  test('is signed by a new key after 30 days, and the old key is published for 30 more', async () => {
    const first = await tokenOf(browser);
    const { kid } = decodeProtectedHeader(first);
    const set = (days: number) =>
      database()
        .db.updateTable('jwks')
        .set({ expires_at: new Date(Date.now() + days * 86_400_000) })
        .where('id', '=', String(kid))
        .execute();
    await set(-1);
    const second = await tokenOf(browser);
    expect(decodeProtectedHeader(second).kid).not.toBe(kid);
    const keys = await keysOf(browser);
    await verify(first, keys);
    await verify(second, keys);
    await set(-31);
    const kids = (await keysOf(browser)).keys.map((key) => key.kid);
    expect(kids).toEqual([decodeProtectedHeader(second).kid]);
  });

  test('is given by many processes that start at the same moment', async () => {
    const apps = Array.from({ length: 4 }, () => accountApp(database()));
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answers = await Promise.all(
      apps.map((one) => one.browser().get('/token', { Cookie: cookie })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const keys = await keysOf(browser);
    for (const { body } of answers) await verify(body.token, keys);
  });
});

describe('looking at the session', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite');
  }, 60_000);
  afterAll(() => database.close());

  test('signs nothing', async () => {
    const { browser } = await signedUp(accountApp(database));
    const answer = await browser.get('/get-session');
    expect(answer.headers['set-auth-jwt']).toBeUndefined();
    expect(await database.db.selectFrom('jwks').selectAll().execute()).toEqual([]);
  });
});
