import { beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { accountSchema, accountSessionsSchema } from '../../contract/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { describeDevice } from '../device.ts';
import { bearer, problem, type SignedIn, signedIn, signInAgain, tokenOf } from './support.ts';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const SESSIONS = '/api/v1/account/sessions';

describeOnEachDatabase('the sessions of a reader', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  beforeEach(async () => {
    app = accountApp(database());
    ada = await signedIn(app);
  });

  const isSignedIn = async ({ send }: SignedIn) =>
    (await send('get', '/api/auth/get-session')).body !== null;

  test('are listed with their devices, the one that asks first', async () => {
    const phone = await signInAgain(app, ada, PHONE);
    const laptop = await signInAgain(app, ada, LAPTOP);
    const answer = await phone.send('get', SESSIONS);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { sessions } = accountSessionsSchema.parse(answer.body);
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({
      id: phone.sessionId,
      current: true,
      device: { browser: 'Safari', os: 'iOS', kind: 'mobile' },
    });
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.find(({ id }) => id === laptop.sessionId)?.device).toEqual({
      browser: 'Firefox',
      os: 'Linux',
      kind: 'desktop',
    });
  });

  test('are listed without tokens and addresses, and without those that are over', async () => {
    const { db } = database();
    const old = await signInAgain(app, ada, PHONE);
    await db
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('id', '=', old.sessionId)
      .execute();
    const { body, text } = await ada.send('get', SESSIONS);
    expect(body.sessions).toHaveLength(1);
    const row = await db
      .selectFrom('session')
      .selectAll()
      .where('id', '=', ada.sessionId)
      .executeTakeFirstOrThrow();
    expect(row.ip_address).toBeTruthy();
    for (const secret of [row.token, row.ip_address ?? '']) expect(text).not.toContain(secret);
  });

  test('end one by one, and only there', async () => {
    const phone = await signInAgain(app, ada, PHONE);
    const answer = await ada.send('delete', `${SESSIONS}/${phone.sessionId}`);
    expect([answer.status, answer.get('Set-Cookie')]).toEqual([204, undefined]);
    expect([await isSignedIn(phone), await isSignedIn(ada)]).toEqual([false, true]);
    expect(problem(await ada.send('delete', `${SESSIONS}/${phone.sessionId}`))).toEqual([
      404,
      'not_found',
    ]);
  });

  test('end all but the one that asks, and nobody else’s', async () => {
    const phone = await signInAgain(app, ada, PHONE);
    const grace = await signedIn(app);
    const answer = await ada.send('delete', SESSIONS);
    expect([answer.status, answer.body]).toEqual([200, { signedOut: 1 }]);
    expect([await isSignedIn(phone), await isSignedIn(ada), await isSignedIn(grace)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('take their cookie with them when the one that asks ends', async () => {
    const answer = await ada.send('delete', `${SESSIONS}/${ada.sessionId}`);
    expect(answer.status).toBe(204);
    expect(answer.get('Set-Cookie')?.join()).toMatch(/docsauth\.session_token=; Max-Age=0/);
    expect(problem(await ada.send('get', SESSIONS))).toEqual([401, 'unauthenticated']);
  });

  test('of another reader do not exist', async () => {
    const grace = await signedIn(app);
    const answer = await ada.send('delete', `${SESSIONS}/${grace.sessionId}`);
    expect(problem(answer)).toEqual([404, 'not_found']);
    expect(await isSignedIn(grace)).toBe(true);
  });

  test.each([undefined, 'null', 'https://evil.example'])(
    'do not end by a page of origin %s',
    async (origin) => {
      const deletion = request(app.app).delete(SESSIONS).set('Cookie', ada.cookie);
      if (origin) deletion.set('Origin', origin);
      const phone = await signInAgain(app, ada, PHONE);
      expect(problem(await deletion)).toEqual([403, 'untrusted_origin']);
      expect(await isSignedIn(phone)).toBe(true);
    },
  );

  test('end by a token without an origin, for as long as its own session lasts', async () => {
    const token = await tokenOf(ada);
    await signInAgain(app, ada, PHONE);
    const end = () => request(app.app).delete(SESSIONS).set(bearer(token));
    expect((await end()).body).toEqual({ signedOut: 1 });
    await ada.send('post', '/api/auth/sign-out').send({});
    expect(problem(await end())).toEqual([401, 'unauthenticated']);
  });

  test('take no other method, and say which', async () => {
    const answer = await ada.send('post', SESSIONS);
    expect([...problem(answer), answer.headers.allow]).toEqual([
      405,
      'method_not_allowed',
      'GET, DELETE',
    ]);
  });

  test.each(['/api/v1/account', SESSIONS, '/api/v1/profile/export'])(
    '%s tells nobody who is not signed in',
    async (path) => {
      const answer = await request(app.app).get(path);
      expect(problem(answer)).toEqual([401, 'unauthenticated']);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  test('the account says what is linked, and until when the sign-in is fresh', async () => {
    const { db } = database();
    const link = {
      id: 'link-1',
      account_id: '4711',
      provider_id: 'github',
      user_id: ada.id,
      access_token: 'a-secret-token',
      updated_at: new Date(),
    };
    await db.insertInto('account').values(link).execute();
    const { body, text } = await ada.send('get', '/api/v1/account');
    const account = accountSchema.parse(body);
    expect(account).toMatchObject({
      user: { id: ada.id, email: ada.email, emailVerified: true, role: 'user', image: null },
      hasPassword: true,
      linkedAccounts: [{ id: 'link-1', providerId: 'github', name: 'GitHub' }],
      passkeys: [],
    });
    const minutes = (Date.parse(account.freshUntil) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    expect(text).not.toContain('a-secret-token');
  });
});

describe('a device', () => {
  test.each([
    ['', null, null, 'other'],
    ['curl/8.5.0', null, null, 'other'],
    [LAPTOP, 'Firefox', 'Linux', 'desktop'],
    [PHONE, 'Safari', 'iOS', 'mobile'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Microsoft Edge',
      'Windows',
      'desktop',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
      'Safari',
      'iOS',
      'tablet',
    ],
    ['<script>alert(1)</script>', null, null, 'other'],
  ])('of %p has a name or none', (userAgent, browser, os, kind) => {
    expect(describeDevice(userAgent)).toEqual({ browser, os, kind });
  });
});
