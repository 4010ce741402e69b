import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  PASSWORD,
  signedUp,
  someone,
} from '../../../testing/reader.ts';

const STRONG = 'velvet trombone anchors at dusk';

/** The token of a mailed link. */
function tokenIn(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
}

describeOnEachDatabase('choosing a password', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  async function resetToken(email: string): Promise<string> {
    await app.browser().post('/request-password-reset', { email });
    return tokenIn((await app.mail('reset-password', email)).data.url);
  }

  test('at sign-up refuses one that is easy to guess, and says why in keys', async () => {
    const answer = await app
      .browser()
      .post('/sign-up/email', someone({ password: 'password12345' }));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'PASSWORD_TOO_WEAK',
      warning: 'similarToCommon',
      suggestions: expect.arrayContaining(['anotherWord']),
    });
    expect(answer.body.suggestions).toEqual(answer.body.suggestions.filter(Boolean));
  });

  test('refuses the own address, at each of the three places', async () => {
    const { browser, reader } = await signedUp(app, { email: 'isabella.fontaine@example.com' });
    const password = 'isabellafontaine';
    const signUp = await app
      .browser()
      .post('/sign-up/email', someone({ email: 'isabella.fontaine@example.org', password }));
    expect(signUp.body.code).toBe('PASSWORD_TOO_WEAK');
    const change = { currentPassword: PASSWORD, newPassword: password };
    expect((await browser.post('/change-password', change)).body.code).toBe('PASSWORD_TOO_WEAK');
    const token = await resetToken(reader.email);
    const reset = (newPassword: string) =>
      app.browser().post('/reset-password', { token, newPassword });
    expect((await reset(password)).body.code).toBe('PASSWORD_TOO_WEAK');
    // The refusal has not used the link up.
    expect((await reset(STRONG)).status).toBe(200);
  });

  test.each([
    ['eleven characters', 'vK8#mQ2!xL5', 'PASSWORD_TOO_SHORT'],
    ['129 characters', 'vK8#mQ2!xL5z'.repeat(11), 'PASSWORD_TOO_LONG'],
  ])('refuses %s with the code of Better Auth', async (_name, password, code) => {
    const answer = await app.browser().post('/sign-up/email', someone({ password }));
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  test('by a mailed link ends every session, every older link, and tells the reader', async () => {
    const { browser, reader } = await signedUp(app);
    const older = await resetToken(reader.email);
    const token = await resetToken(reader.email);
    const reset = (link: string, newPassword: string) =>
      app.browser().post('/reset-password', { token: link, newPassword });
    expect((await reset(token, STRONG)).status).toBe(200);
    expect(await browser.user()).toBeNull();
    expect((await reset(older, PASSWORD)).body.code).toBe('INVALID_TOKEN');
    expect((await reset(token, PASSWORD)).body.code).toBe('INVALID_TOKEN');
    await app.mail('password-changed', reader.email);
    const signIn = (password: string) =>
      app.browser().post('/sign-in/email', { ...reader, password });
    expect([(await signIn(PASSWORD)).status, (await signIn(STRONG)).status]).toEqual([401, 200]);
  });

  test('by a mailed link proves the address and leaves nothing of who registered it before', async () => {
    const stranger = someone();
    await app.browser().post('/sign-up/email', stranger);
    const token = await resetToken(stranger.email);
    await app.browser().post('/reset-password', { token, newPassword: STRONG });
    const owner = app.browser();
    expect((await owner.post('/sign-in/email', stranger)).status).toBe(401);
    await owner.post('/sign-in/email', { ...stranger, password: STRONG });
    expect(await owner.user()).toMatchObject({ emailVerified: true });
  });

  test('takes a link to the page that the browser named, with the token out of reach of servers', async () => {
    const { reader } = await signedUp(app);
    const ask = async (redirectTo?: string) => {
      await app.browser().post('/request-password-reset', { email: reader.email, redirectTo });
      return new URL((await app.mail('reset-password', reader.email)).data.url);
    };
    const named = await ask(`${app.origin}/de/auth/reset-password?return=/de/intro`);
    expect([named.pathname, named.search]).toEqual(['/de/auth/reset-password', '']);
    expect(named.hash).toMatch(/^#token=\w+&return=%2Fde%2Fintro$/);
    expect((await ask()).pathname).toBe('/auth/reset-password');
    expect((await ask('/somewhere')).pathname).toBe('/auth/reset-password');
    const evil = { email: reader.email, redirectTo: 'https://evil.example/auth/reset-password' };
    expect((await app.browser().post('/request-password-reset', evil)).status).toBe(403);
    const token = tokenIn(named.href);
    const old = await app.browser().get(`/reset-password/${token}?callbackURL=${app.origin}`);
    expect([old.status, old.get('Location')]).toEqual([404, undefined]);
  });

  test('answers alike for an address without an account, and mails nothing', async () => {
    const { reader } = await signedUp(app);
    const known = await app.browser().post('/request-password-reset', { email: reader.email });
    const unknown = await app
      .browser()
      .post('/request-password-reset', { email: 'no@example.com' });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await app.mail('reset-password', reader.email);
    expect(app.mails.filter(({ to }) => to === 'no@example.com')).toEqual([]);
  });

  test('anew ends the other sessions when asked, and tells the reader', async () => {
    const { browser, reader } = await signedUp(app);
    const other = app.browser();
    await other.post('/sign-in/email', reader);
    const change = { currentPassword: PASSWORD, newPassword: STRONG, revokeOtherSessions: true };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email });
    expect(await other.user()).toBeNull();
    await app.mail('password-changed', reader.email);
  });
});
