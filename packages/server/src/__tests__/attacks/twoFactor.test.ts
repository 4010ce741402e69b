import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, type Browser, codeIn, PASSWORD } from '../../testing/reader.ts';
import { withTwoFactor } from '../../testing/twoFactor.ts';
import { productionApp, SESSION_COOKIE, tokenIn, verdict } from './support.ts';

describeOnEachDatabase('attacks on the second factor', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** Nothing in this browser or in the answer opens anything. */
  async function expectNoSession(browser: Browser, headers: Record<string, unknown>) {
    expect(browser.cookies.has(SESSION_COOKIE)).toBe(false);
    expect(headers['set-auth-token']).toBeUndefined();
    expect(await browser.user()).toBeNull();
    expect((await browser.get('/token')).status).toBe(401);
    expect((await browser.get('/api/v1/account')).status).toBe(401);
  }

  test('attack 28: the answer that asks for the second factor opens nothing by itself', async () => {
    const { reader } = await withTwoFactor(app);
    const browser = app.browser();
    const { email, password } = reader;
    const answer = await browser.post('/sign-in/email', { email, password });
    expect(answer.body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    await expectNoSession(browser, answer.headers);
    // Cookies of the challenge under the name of the session.
    for (const value of [...browser.cookies.values()]) {
      const thief = app.browser();
      thief.cookies.set(SESSION_COOKIE, value);
      expect(await thief.user()).toBeNull();
    }
  });

  test('attack 29: links and codes by mail do not lead past the second factor', async () => {
    const { reader } = await withTwoFactor(app);
    const { email } = reader;
    const byLink = app.browser();
    await byLink.post('/sign-in/magic-link', { email });
    const link = tokenIn((await app.mail('magic-link', email)).data.url);
    const linked = await byLink.get(`/magic-link/verify?token=${link}`);
    expect(linked.body.twoFactorRedirect).toBe(true);
    await expectNoSession(byLink, linked.headers);

    for (const [type, template, path] of [
      ['sign-in', 'sign-in-code', '/sign-in/email-otp'],
      ['email-verification', 'verify-email', '/email-otp/verify-email'],
    ] as const) {
      const browser = app.browser();
      await browser.post('/email-otp/send-verification-otp', { email, type });
      const otp = codeIn(await app.mail(template, email));
      const answer = await browser.post(path, { email, otp });
      expect([path, answer.body.twoFactorRedirect]).toEqual([path, true]);
      await expectNoSession(browser, answer.headers);
    }

    await app.browser().post('/request-password-reset', { email });
    const token = tokenIn((await app.mail('reset-password', email)).data.url);
    const browser = app.browser();
    const newPassword = 'velvet trombone anchors at dusk';
    const reset = await browser.post('/reset-password', { token, newPassword });
    expect(reset.status).toBe(200);
    await expectNoSession(browser, reset.headers);
  });

  test('attack 29b: a code that was looked at over a shoulder is worth nothing', async () => {
    const { reader, nextCode, backupCodes } = await withTwoFactor(app);
    const { email, password } = reader;
    const use = async (path: string, code: string | undefined) => {
      const browser = app.browser();
      await browser.post('/sign-in/email', { email, password });
      await browser.post(path, { code });
      return (await browser.user()) !== null;
    };
    const code = await nextCode();
    expect(await use('/two-factor/verify-totp', code)).toBe(true);
    expect(await use('/two-factor/verify-totp', code)).toBe(false);
    expect(await use('/two-factor/verify-backup-code', backupCodes[0])).toBe(true);
    expect(await use('/two-factor/verify-backup-code', backupCodes[0])).toBe(false);
  });

  test('attack 29c: guessing the second factor is stopped, however many addresses guess', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const { email } = reader;
    const right = await nextCode();
    const wrong = right === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const browser = app.browser();
      await browser.post('/sign-in/email', { email, password: PASSWORD });
      const answer = await browser.post('/two-factor/verify-totp', { code: wrong });
      expect([attempt, ...verdict(answer)]).toEqual([attempt, 401, 'INVALID_CODE']);
    }
    const browser = app.browser();
    await browser.post('/sign-in/email', { email, password: PASSWORD });
    // Refused for the lock, not for a code whose time is over.
    const answer = await browser.post('/two-factor/verify-totp', { code: right });
    expect(verdict(answer)).toEqual([429, 'ACCOUNT_TEMPORARILY_LOCKED']);
    expect(await browser.user()).toBeNull();
  });
});
