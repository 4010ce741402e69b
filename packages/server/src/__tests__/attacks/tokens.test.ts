import './production.ts';

import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import request from 'supertest';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, codeIn, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { ORIGIN, productionApp, tokenIn, verdict } from './support.ts';

const NEW = ['velvet trombone anchors at dusk', 'copper kites over the quiet harbour'];

const base64url = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describeOnEachDatabase('attacks on tokens, links and codes', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  async function resetToken(email: string): Promise<string> {
    await app.browser().post('/request-password-reset', { email });
    return tokenIn((await app.mail('reset-password', email)).data.url);
  }
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

  test('attack 26: links and codes work once, also of many at the same moment', async () => {
    const { reader } = await signedUp(app);
    const { email } = reader;
    const five = <T>(make: () => T): T[] => Array.from({ length: 5 }, make);

    const token = await resetToken(email);
    const body = { token, newPassword: NEW[0] };
    const resets = await Promise.all(five(() => app.browser().post('/reset-password', body)));
    expect(statuses(resets)).toEqual([200, 400, 400, 400, 400]);

    await app.browser().post('/sign-in/magic-link', { email });
    const link = tokenIn((await app.mail('magic-link', email)).data.url);
    const browsers = five(() => app.browser());
    await Promise.all(browsers.map((one) => one.get(`/magic-link/verify?token=${link}`)));
    const users = await Promise.all(browsers.map((one) => one.user()));
    expect(users.filter((user) => user !== null)).toHaveLength(1);

    await app.browser().post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
    const otp = codeIn(await app.mail('sign-in-code', email));
    const signIns = await Promise.all(
      five(() => app.browser().post('/sign-in/email-otp', { email, otp })),
    );
    expect(signIns.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('attack 26, older links: after a reset no link from before it works', async () => {
    const { reader } = await signedUp(app);
    const older = await resetToken(reader.email);
    const newer = await resetToken(reader.email);
    const reset = (token: string, newPassword = NEW[0]) =>
      app.browser().post('/reset-password', { token, newPassword });
    expect((await reset(newer)).status).toBe(200);
    expect(verdict(await reset(older, NEW[1]))).toEqual([400, 'INVALID_TOKEN']);
  });

  test('attack 27: a scanner that opens the link of a mail uses nothing up', async () => {
    const { reader } = await signedUp(app);
    await app.browser().post('/sign-in/magic-link', { email: reader.email });
    const { url } = (await app.mail('magic-link', reader.email)).data;
    // The token is behind "#", which no client sends: what a scanner fetches is the page alone.
    const { pathname, search, origin } = new URL(url);
    expect([origin, search, pathname]).toEqual([ORIGIN, '', '/auth/magic-link']);
    await app.browser().get(`/api/..${pathname}`);
    await request(app.app).get(pathname);
    const browser = app.browser();
    expect((await browser.get(`/magic-link/verify?token=${tokenIn(url)}`)).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });

  test('attack 30: a forged token is nobody, and the public key opens nothing', async () => {
    const { browser } = await signedUp(app);
    const { token } = (await browser.get('/token')).body;
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    const jwks = (await browser.get('/jwks')).text;
    const [key] = JSON.parse(jwks).keys;
    const symmetric = `${base64url({ ...header, alg: 'HS256' })}.${body}`;
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const sign = (more: object) =>
      new SignJWT({ ...claims, role: 'admin' })
        .setProtectedHeader({ alg: 'RS256', kid: header.kid, ...more })
        .sign(privateKey);
    const forged = {
      none: `${base64url({ alg: 'none', kid: header.kid })}.${body}.`,
      'hmac with the keys': `${symmetric}.${createHmac('sha256', jwks).update(symmetric).digest('base64url')}`,
      'hmac with the modulus': `${symmetric}.${createHmac('sha256', key.n).update(symmetric).digest('base64url')}`,
      'another role': `${head}.${base64url({ ...claims, role: 'admin' })}.${signature}`,
      'another key': await sign({}),
      'a key that it brings along': await sign({ jwk: await exportJWK(publicKey) }),
      'a key that is not there': await sign({ kid: 'mine' }),
    };
    const account = (bearer: string) =>
      request(app.app).get('/api/v1/account').set('Authorization', `Bearer ${bearer}`);
    expect((await account(token)).status).toBe(200);
    for (const [name, bearer] of Object.entries(forged)) {
      expect([name, (await account(bearer)).status]).toEqual([name, 401]);
      const session = await request(app.app)
        .get('/api/auth/get-session')
        .set('Authorization', `Bearer ${bearer}`);
      expect([name, session.body]).toEqual([name, null]);
    }
  });

  test('attack 31: the token of a session, as it stands in the database, opens nothing', async () => {
    const { reader } = await signedUp(app);
    const { token } = await database()
      .db.selectFrom('session')
      .innerJoin('user', 'user.id', 'session.user_id')
      .where('email', '=', reader.email)
      .select('token')
      .executeTakeFirstOrThrow();
    for (const bearer of [token, `${token}.x`]) {
      const headers = { Authorization: `Bearer ${bearer}` };
      expect((await request(app.app).get('/api/auth/get-session').set(headers)).body).toBeNull();
      expect((await request(app.app).get('/api/v1/account').set(headers)).status).toBe(401);
      expect((await request(app.app).get('/api/auth/token').set(headers)).status).toBe(401);
    }
  });

  test('attack 32: there is no link that proves an address, so none can be forged', async () => {
    const reader = someone();
    await app.browser().post('/sign-up/email', reader);
    const claims = base64url({ email: reader.email, exp: 9_999_999_999 });
    const token = `${base64url({ alg: 'none' })}.${claims}.`;
    const answer = await app.browser().get(`/verify-email?token=${token}`);
    expect(answer.status).toBe(404);
    const { email, password } = reader;
    expect(verdict(await app.browser().post('/sign-in/email', { email, password }))).toEqual([
      403,
      'EMAIL_NOT_VERIFIED',
    ]);
  });

  test('attack 33: of a deleted account nothing is left that opens or names it', async () => {
    const { browser, reader } = await signedUp(app);
    const { db } = database();
    const { id } = await db
      .selectFrom('user')
      .select('id')
      .where('email', '=', reader.email)
      .executeTakeFirstOrThrow();
    await resetToken(reader.email);
    await app.deps.auth.events.settled();
    expect((await browser.post('/delete-user', { password: PASSWORD })).status).toBe(200);
    await app.deps.auth.events.settled();
    const tables = [
      'user',
      'session',
      'account',
      'verification',
      'passkey',
      'two_factor',
      'user_picture',
      'auth_event',
      'sign_in_backoff',
    ] as const;
    for (const table of tables) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect([table, text.includes(id), text.includes(reader.email)]).toEqual([
        table,
        false,
        false,
      ]);
    }
  });

  test('attack 34: whoever reads the database finds nothing that opens an account', async () => {
    const { browser, reader } = await signedUp(app);
    const token = await resetToken(reader.email);
    await app.browser().post('/sign-in/magic-link', { email: reader.email });
    const link = tokenIn((await app.mail('magic-link', reader.email)).data.url);
    const { email } = reader;
    await app.browser().post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
    const otp = codeIn(await app.mail('sign-in-code', email));
    await browser.get('/token');
    const { db } = database();
    const stored = JSON.stringify([
      await db.selectFrom('verification').select(['identifier', 'value']).execute(),
      await db.selectFrom('account').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('jwks').selectAll().execute(),
    ]);
    const cookie = decodeURIComponent(browser.cookies.get('__Secure-docsauth.session_token') ?? '');
    for (const secret of [token, link, `"${otp}`, PASSWORD, cookie]) {
      expect(stored).not.toContain(secret);
    }
    // Parts of a private key in JWK form.
    expect(stored).not.toMatch(/"d\\?"|"p\\?":|"dp\\?"/);
    const { options } = app.deps.auth;
    expect(options.account?.encryptOAuthTokens).toBe(true);
    expect(options.verification?.storeIdentifier).toBe('hashed');
  });
});
