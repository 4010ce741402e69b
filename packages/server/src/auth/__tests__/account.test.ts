import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  type Browser,
  codeIn,
  PASSWORD,
  settle,
  signedUp,
  someone,
} from '../../testing/reader.ts';

const SEND = '/email-otp/send-verification-otp';
const REQUEST = '/email-otp/request-email-change';
const CHANGE = '/email-otp/change-email';

describeOnEachDatabase('an account', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  /** Makes every session of a reader one that began eleven minutes ago. */
  const age = (email: string) =>
    sql`update session set created_at = now() - interval '11 minutes'
      where user_id = (select id from "user" where email = ${email})`.execute(database().db);

  async function currentCode(browser: Browser, email: string, newEmail: string): Promise<string> {
    await browser.post(SEND, { email, type: 'email-verification', newEmail });
    const mail = await app.mail('change-email-current', email);
    expect(mail.data).toMatchObject({ newEmail });
    return codeIn(mail);
  }

  test('moves to a new address by codes at both, and the old one is told', async () => {
    const { browser, reader } = await signedUp(app);
    const newEmail = someone().email;
    const reset = app.browser();
    await reset.post('/request-password-reset', { email: reader.email });
    const { url } = (await app.mail('reset-password', reader.email)).data;
    expect((await browser.post(REQUEST, { newEmail })).status).toBe(400);
    expect((await browser.post(REQUEST, { newEmail, otp: '000000' })).status).toBe(400);
    const otp = await currentCode(browser, reader.email, newEmail);
    expect((await browser.post(REQUEST, { newEmail, otp })).status).toBe(200);
    const newCode = codeIn(await app.mail('change-email-new', newEmail));
    expect((await browser.post(CHANGE, { newEmail: someone().email, otp: newCode })).status).toBe(
      400,
    );
    expect((await browser.post(CHANGE, { newEmail, otp: newCode })).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: newEmail, emailVerified: true });
    expect((await app.mail('email-changed', reader.email)).data).toEqual({ newEmail });
    const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token');
    const late = await reset.post('/reset-password', { token, newPassword: PASSWORD });
    expect(late.body.code).toBe('INVALID_TOKEN');
  });

  test('does not tell whether the wanted address has an account', async () => {
    const { browser, reader } = await signedUp(app);
    const { reader: other } = await signedUp(app);
    const otp = await currentCode(browser, reader.email, other.email);
    const answer = await browser.post(REQUEST, { newEmail: other.email, otp });
    expect([answer.status, answer.body]).toEqual([200, { success: true }]);
    await settle();
    expect(app.mails.filter(({ to }) => to === other.email)).toEqual([]);
  });

  test('names no new address in a mail that somebody else asks for', async () => {
    const { reader } = await signedUp(app);
    const body = { email: reader.email, type: 'email-verification', newEmail: 'eve@evil.example' };
    await app.browser().post(SEND, body);
    await app.mail('verify-email', reader.email);
  });

  test.each<[string, string, object]>([
    ['the address', REQUEST, { newEmail: 'x@example.com', otp: '000000' }],
    ['the address in its last step', CHANGE, { newEmail: 'x@example.com', otp: '000000' }],
    ['two-factor', '/two-factor/enable', { password: PASSWORD }],
    ['two-factor off', '/two-factor/disable', { password: PASSWORD }],
    ['backup codes', '/two-factor/generate-backup-codes', { password: PASSWORD }],
    ['passkeys', '/passkey/delete-passkey', { id: 'x' }],
    ['linked accounts', '/unlink-account', { providerId: 'google' }],
    ['linked accounts by a new link', '/link-social', { provider: 'google' }],
    ['everything', '/delete-user', {}],
    ['everything by the password', '/delete-user', { password: PASSWORD }],
  ])('changes %s on a fresh session only', async (_name, path, body) => {
    const { browser, reader } = await signedUp(app);
    await age(reader.email);
    const { status, body: answer } = await browser.post(path, body);
    expect([status, answer.code]).toEqual([403, 'SESSION_NOT_FRESH']);
    expect(await browser.user()).toMatchObject({ email: reader.email });
    await browser.post('/sign-in/email', reader);
    expect((await browser.post(path, body)).body?.code).not.toBe('SESSION_NOT_FRESH');
  });

  test('registers passkeys on a fresh session only', async () => {
    const { browser, reader } = await signedUp(app);
    const options = await browser.get('/passkey/generate-register-options');
    expect(options.body).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await age(reader.email);
    const late = await browser.get('/passkey/generate-register-options');
    expect([late.status, late.body.code]).toEqual([403, 'SESSION_NOT_FRESH']);
  });

  test('asks a passkey to check who uses it', async () => {
    const { body } = await app.browser().get('/passkey/generate-authenticate-options');
    expect(body).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(body.challenge).toMatch(/.{20}/);
  });

  test('is deleted with everything that refers to it, and a last mail says so', async () => {
    const { browser, reader } = await signedUp(app);
    const { db } = database();
    const { id } = (await browser.user()) ?? {};
    const userId = String(id);
    await browser.post('/two-factor/enable', { password: PASSWORD });
    await app.browser().post('/sign-in/magic-link', { email: reader.email });
    await app.browser().post('/request-password-reset', { email: reader.email });
    await app.browser().post('/sign-up/email', reader);
    await settle();
    expect((await browser.post('/delete-user')).status).toBe(200);
    await app.mail('account-deleted', reader.email);
    expect(await browser.user()).toBeNull();
    for (const table of ['user', 'session', 'account', 'verification', 'two_factor'] as const) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect([table, rows.includes(userId), rows.includes(reader.email)]).toEqual([
        table,
        false,
        false,
      ]);
    }
    expect((await app.browser().post('/sign-in/email', reader)).status).toBe(401);
  });

  test.each([
    ['GET', '/list-sessions'],
    ['POST', '/change-email'],
    ['GET', '/verify-email?token=x'],
    ['POST', '/email-otp/check-verification-otp'],
    ['POST', '/email-otp/reset-password'],
    ['POST', '/admin/impersonate-user'],
    ['POST', '/admin/stop-impersonating'],
    ['POST', '/admin/set-role'],
    ['POST', '/admin/ban-user'],
    ['POST', '/admin/remove-user'],
    ['POST', '/admin/set-user-password'],
    ['GET', '/admin/list-users'],
    ['GET', '/admin/list-user-sessions'],
  ])('is not reached by %s %s', async (method, path) => {
    const { browser } = await signedUp(app);
    const answer = method === 'GET' ? await browser.get(path) : await browser.post(path);
    expect(answer.status).toBe(404);
  });
});
