import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  type Browser,
  codeIn,
  PASSWORD,
  settle,
  signedUp,
} from '../../../testing/reader.ts';
import { withTwoFactor } from '../../../testing/twoFactor.ts';
import { codeAt, stepAt } from '../totp.ts';

const SESSION = 'docsauth.session_token';

/** Signs in by mail, up to the answer that would be the session. */
const BY_MAIL = {
  'a link': async (app: AccountApp, browser: Browser, email: string) => {
    await browser.post('/sign-in/magic-link', { email });
    const { url } = (await app.mail('magic-link', email)).data;
    const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token');
    return browser.get(`/magic-link/verify?token=${token}`);
  },
  'a sign-in code': async (app: AccountApp, browser: Browser, email: string) => {
    await browser.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
    const otp = codeIn(await app.mail('sign-in-code', email));
    return browser.post('/sign-in/email-otp', { email, otp });
  },
  'a code for the address': async (app: AccountApp, browser: Browser, email: string) => {
    await browser.post('/email-otp/send-verification-otp', { email, type: 'email-verification' });
    const otp = codeIn(await app.mail('verify-email', email));
    return browser.post('/email-otp/verify-email', { email, otp });
  },
  'a password': async (_app: AccountApp, browser: Browser, email: string) =>
    browser.post('/sign-in/email', { email, password: PASSWORD }),
};

describeOnEachDatabase('two-factor', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  const sessions = async (email: string) =>
    (
      await database()
        .db.selectFrom('session')
        .innerJoin('user', 'user.id', 'session.user_id')
        .where('email', '=', email)
        .select('session.id')
        .execute()
    ).length;

  test.each(Object.entries(BY_MAIL))('is asked for after %s', async (_name, signIn) => {
    const { reader, nextCode } = await withTwoFactor(app);
    const before = await sessions(reader.email);
    const browser = app.browser();
    const answer = await signIn(app, browser, reader.email);
    expect([answer.status, answer.body]).toEqual([
      200,
      { twoFactorRedirect: true, twoFactorMethods: ['totp'] },
    ]);
    expect(answer.headers['set-auth-token']).toBeUndefined();
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect([await browser.user(), await sessions(reader.email)]).toEqual([null, before]);
    expect((await browser.get('/token')).status).toBe(401);

    const verified = await browser.post('/two-factor/verify-totp', { code: await nextCode() });
    expect(verified.status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email, twoFactorEnabled: true });
  });

  test.each(Object.entries(BY_MAIL))(
    'is not asked for after %s without it',
    async (_name, signIn) => {
      const { reader } = await signedUp(app);
      const browser = app.browser();
      expect((await signIn(app, browser, reader.email)).status).toBe(200);
      expect(await browser.user()).toMatchObject({ email: reader.email });
    },
  );

  test('follows a link that redirects by a redirect to its page, which leads back', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const browser = app.browser();
    await browser.post('/sign-in/magic-link', { email: reader.email });
    const { url } = (await app.mail('magic-link', reader.email)).data;
    const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token');
    const target = encodeURIComponent(`${app.origin}/docs/intro?a=b#c`);
    const answer = await browser.get(`/magic-link/verify?token=${token}&callbackURL=${target}`);
    expect([answer.status, answer.get('Location')]).toEqual([
      302,
      `${app.origin}/auth/two-factor?return=%2Fdocs%2Fintro%3Fa%3Db%23c`,
    ]);
    expect([await browser.user(), browser.cookies.has(SESSION)]).toEqual([null, false]);
    const verified = await browser.post('/two-factor/verify-totp', { code: await nextCode() });
    expect(verified.status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });

  test('takes a code once, also of many at the same moment', async () => {
    const { reader, browser: first, nextCode } = await withTwoFactor(app);
    const code = await nextCode();
    const browsers = Array.from({ length: 6 }, () => app.browser());
    for (const browser of browsers) await browser.post('/sign-in/email', reader);
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/two-factor/verify-totp', { code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
    const refused = answers.find(({ status }) => status === 401);
    expect(refused?.body).toEqual({ code: 'INVALID_CODE', message: 'Invalid code' });
    // Nor for a reader who is signed in.
    expect((await first.post('/two-factor/verify-totp', { code })).status).toBe(401);
  });

  test('refuses a wrong code in the same words as a used one', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const browser = app.browser();
    await browser.post('/sign-in/email', reader);
    const right = await nextCode();
    const code = right === '000000' ? '000001' : '000000';
    const { status, body } = await browser.post('/two-factor/verify-totp', { code });
    expect([status, body]).toEqual([401, { code: 'INVALID_CODE', message: 'Invalid code' }]);
  });

  test('keeps no more used codes than the clock needs', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const { db } = database();
    const { id } = await db
      .selectFrom('user')
      .select('id')
      .where('email', '=', reader.email)
      .executeTakeFirstOrThrow();
    await db.insertInto('two_factor_used_code').values({ user_id: id, step: 1 }).execute();
    const browser = app.browser();
    await browser.post('/sign-in/email', reader);
    await browser.post('/two-factor/verify-totp', { code: await nextCode() });
    const steps = await db
      .selectFrom('two_factor_used_code')
      .select('step')
      .where('user_id', '=', id)
      .execute();
    expect(steps.map(({ step }) => Number(step))).not.toContain(1);
    expect(steps.length).toBeGreaterThan(0);
  });

  test('takes each backup code once', async () => {
    const { reader, backupCodes } = await withTwoFactor(app);
    const use = async (code: string | undefined) => {
      const browser = app.browser();
      await browser.post('/sign-in/email', reader);
      const { status } = await browser.post('/two-factor/verify-backup-code', { code });
      return [status, (await browser.user()) !== null];
    };
    expect(await use(backupCodes[0])).toEqual([200, true]);
    expect(await use(backupCodes[0])).toEqual([401, false]);
    expect(await use(backupCodes[1])).toEqual([200, true]);
  });

  test('is switched on and off, with a notice each time and no challenge in between', async () => {
    const { browser, reader } = await withTwoFactor(app);
    expect((await app.mail('two-factor-changed', reader.email)).data).toEqual({
      change: 'enabled',
    });
    const codes = await browser.post('/two-factor/generate-backup-codes', { password: PASSWORD });
    expect(codes.body.backupCodes).toHaveLength(10);
    expect((await app.mail('two-factor-changed', reader.email)).data).toEqual({
      change: 'backup-codes',
    });
    const change = {
      currentPassword: PASSWORD,
      newPassword: 'velvet trombone anchors at dusk',
      revokeOtherSessions: true,
    };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect(await browser.user()).toMatchObject({ twoFactorEnabled: true });
    const off = await browser.post('/two-factor/disable', { password: change.newPassword });
    expect(off.status).toBe(200);
    expect((await app.mail('two-factor-changed', reader.email)).data).toEqual({
      change: 'disabled',
    });
    expect(await browser.user()).toMatchObject({ twoFactorEnabled: false });
  });

  test('keeps neither secret nor backup codes in clear', async () => {
    const { secret, backupCodes } = await withTwoFactor(app);
    const rows = JSON.stringify(await database().db.selectFrom('two_factor').selectAll().execute());
    for (const text of [secret, ...backupCodes]) expect(rows).not.toContain(text);
  });

  test('stands for all sign-ins until the first code was typed', async () => {
    const { browser, reader } = await signedUp(app);
    await browser.post('/two-factor/enable', { password: PASSWORD });
    await settle();
    const other = app.browser();
    expect((await other.post('/sign-in/email', reader)).body.twoFactorRedirect).toBeUndefined();
  });
});

test('the codes are those of RFC 6238', () => {
  // Appendix B of the RFC has eight digits; ours are the last six of them.
  const secret = '12345678901234567890';
  const codes = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000];
  expect(codes.map((seconds) => codeAt(secret, stepAt(seconds * 1000)))).toEqual([
    '287082',
    '081804',
    '050471',
    '005924',
    '279037',
    '353130',
  ]);
});
