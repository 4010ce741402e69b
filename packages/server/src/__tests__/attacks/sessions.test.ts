import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import request from 'supertest';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { headersOf } from '../../testing/fuzz/surroundings.ts';
import { type AccountApp, type Browser, PASSWORD, signedUp } from '../../testing/reader.ts';
import { productionApp, SESSION_COOKIE, signInElsewhere, tokenIn, verdict } from './support.ts';

const OTHER_PASSWORD = 'velvet trombone anchors at dusk';

describeOnEachDatabase('attacks on sessions', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  const idOf = async (email: string) =>
    (
      await database()
        .db.selectFrom('user')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    ).id;
  const sessionsOf = async (userId: string) =>
    await database().db.selectFrom('session').selectAll().where('user_id', '=', userId).execute();
  const makeOld = async (userId: string) =>
    await database()
      .db.updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) } as never)
      .where('user_id', '=', userId)
      .execute();

  test('attack 1: a session cookie that was planted before the sign-in is not taken up', async () => {
    const { reader, browser: attacker } = await signedUp(app);
    const victim = await signedUp(app);
    const planted = attacker.cookies.get(SESSION_COOKIE) ?? '';
    for (const value of [planted, 'planted.by-the-attacker']) {
      const browser = app.browser();
      browser.cookies.set(SESSION_COOKIE, value);
      const { email, password } = victim.reader;
      expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200);
      expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(value);
      expect(await browser.user()).toMatchObject({ email });
    }
    expect(await attacker.user()).toMatchObject({ email: reader.email });
  });

  test('attack 2: a cookie that was changed, or made of a token of the database, signs nobody in', async () => {
    const { browser, reader } = await signedUp(app);
    const [row] = await sessionsOf(await idOf(reader.email));
    const token = row?.token ?? '';
    const right = decodeURIComponent(browser.cookies.get(SESSION_COOKIE) ?? '');
    const [, signature = ''] = right.split('.');
    const turned = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(right.startsWith(token)).toBe(true);
    for (const value of [token, `${token}.`, `${token}.${turned}`, `x${right}`]) {
      const forger = app.browser();
      forger.cookies.set(SESSION_COOKIE, encodeURIComponent(value));
      expect(await forger.user()).toBeNull();
    }
    expect(await browser.user()).not.toBeNull();
  });

  test('attack 3: the cookie is kept from scripts, other sites, other hosts and plain HTTP', async () => {
    const { reader } = await signedUp(app);
    const { email, password } = reader;
    const answer = await app.browser().post('/sign-in/email', { email, password });
    const line = answer.get('Set-Cookie')?.find((one) => one.startsWith(`${SESSION_COOKIE}=`));
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; Secure/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).not.toMatch(/; Domain=/i);
  });

  test('attack 4: a cookie that was copied before the sign-out is worth nothing after it', async () => {
    const { browser, reader } = await signedUp(app);
    const copy = browser.cookies.get(SESSION_COOKIE) ?? '';
    expect((await browser.get('/sign-out')).status).toBe(404);
    expect(await browser.user()).not.toBeNull();
    expect((await browser.post('/sign-out')).status).toBe(200);
    const thief = app.browser();
    thief.cookies.set(SESSION_COOKIE, copy);
    expect(await thief.user()).toBeNull();
    expect(await sessionsOf(await idOf(reader.email))).toEqual([]);
  });

  test('attack 5: whoever is signed in elsewhere is signed out by a new password', async () => {
    const { browser, reader } = await signedUp(app);
    const thief = await signInElsewhere(app, reader);
    const change = { currentPassword: PASSWORD, newPassword: OTHER_PASSWORD };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect(await thief.user()).toBeNull();
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });

  test('attack 6: no session survives a password reset', async () => {
    const { browser, reader } = await signedUp(app);
    const thief = await signInElsewhere(app, reader);
    const owner = app.browser();
    await owner.post('/request-password-reset', { email: reader.email });
    const token = tokenIn((await app.mail('reset-password', reader.email)).data.url);
    const answer = await owner.post('/reset-password', { token, newPassword: OTHER_PASSWORD });
    expect(answer.status).toBe(200);
    expect([await thief.user(), await browser.user()]).toEqual([null, null]);
  });

  test('attack 7: a ban or a deletion ends every session, and tokens end minutes later', async () => {
    const admin = await signedUp(app);
    await database()
      .db.updateTable('user')
      .set({ role: 'admin' })
      .where('email', '=', admin.reader.email)
      .execute();
    const banned = await signedUp(app);
    const { token } = (await banned.browser.get('/token')).body;
    const { exp = 0, iat = 0 } = decodeJwt(token);
    expect(exp - iat).toBeLessThanOrEqual(300);
    const userId = await idOf(banned.reader.email);
    await admin.browser.delete(`/api/v1/admin/people/${userId}/sessions`);
    expect([await banned.browser.user(), await sessionsOf(userId)]).toEqual([null, []]);
    await banned.browser.post('/sign-in/email', { ...banned.reader });
    expect(await banned.browser.user()).not.toBeNull();
    const ban = await request(app.app)
      .put(`/api/v1/admin/people/${userId}/ban`)
      .set(headersOf(app, admin.browser))
      .send({ reason: 'spam' });
    expect(ban.status).toBe(200);
    expect([await banned.browser.user(), await sessionsOf(userId)]).toEqual([null, []]);
    const { email, password } = banned.reader;
    expect(verdict(await app.browser().post('/sign-in/email', { email, password }))[0]).toBe(403);

    const deleted = await signedUp(app);
    const elsewhere = await signInElsewhere(app, deleted.reader);
    expect((await deleted.browser.post('/delete-user', { password: PASSWORD })).status).toBe(200);
    expect([await deleted.browser.user(), await elsewhere.user()]).toEqual([null, null]);
  });

  test("attack 8: nobody ends a stranger's session", async () => {
    const victim = await signedUp(app);
    const attacker = await signedUp(app);
    const [session] = await sessionsOf(await idOf(victim.reader.email));
    const end = await attacker.browser.delete(`/api/v1/account/sessions/${session?.id}`);
    expect(end.status).toBe(404);
    for (const path of ['/revoke-session', '/revoke-sessions']) {
      const body = { token: session?.token };
      expect((await attacker.browser.post(path, body)).status).toBe(404);
    }
    expect(await victim.browser.user()).not.toBeNull();
  });

  test('attack 9: the owner sees a thief among the sessions and ends theirs, and no token is shown', async () => {
    const { browser, reader } = await signedUp(app);
    const thief = await signInElsewhere(app, reader);
    const list = await browser.get('/api/v1/account/sessions');
    expect(list.body.sessions).toHaveLength(2);
    const rows = await sessionsOf(await idOf(reader.email));
    for (const { token } of rows) expect(list.text).not.toContain(token);
    expect((await browser.delete('/api/v1/account/sessions')).body).toEqual({ signedOut: 1 });
    expect(await thief.user()).toBeNull();
    expect(await browser.user()).not.toBeNull();
  });

  const sensitive: [string, (browser: Browser) => Promise<unknown>][] = [
    ['delete-user', async (b) => verdict(await b.post('/delete-user', { password: PASSWORD }))],
    [
      'request-email-change',
      async (b) =>
        verdict(
          await b.post('/email-otp/request-email-change', {
            newEmail: 'thief@example.com',
            otp: '123456',
          }),
        ),
    ],
    [
      'two-factor/enable',
      async (b) => verdict(await b.post('/two-factor/enable', { password: PASSWORD })),
    ],
    [
      'passkey registration',
      async (b) => verdict(await b.get('/passkey/generate-register-options')),
    ],
  ];
  test('attack 10: a browser that was left open changes nothing of how the account is reached', async () => {
    const { browser, reader } = await signedUp(app);
    await makeOld(await idOf(reader.email));
    for (const [name, attempt] of sensitive) {
      expect([name, await attempt(browser)]).toEqual([name, [403, 'SESSION_NOT_FRESH']]);
    }
    expect(verdict(await browser.post('/change-email', { newEmail: 'thief@example.com' }))[0]).toBe(
      404,
    );
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });
});
