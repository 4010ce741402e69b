import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  codeIn,
  settle,
  signedUp,
  someone,
} from '../../testing/reader.ts';

describeOnEachDatabase('signing in by mail', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  async function linkTo(email: string, callbackURL?: string): Promise<URL> {
    await app.browser().post('/sign-in/magic-link', { email, callbackURL });
    return new URL((await app.mail('magic-link', email)).data.url);
  }
  const tokenIn = (url: URL) => new URLSearchParams(url.hash.slice(1)).get('token');

  test('a link signs in once, from the fragment of a page on the site', async () => {
    const { reader } = await signedUp(app);
    const url = await linkTo(reader.email);
    expect(url.origin + url.pathname + url.search).toBe('http://localhost:3000/auth/magic-link');
    const browser = app.browser();
    const verify = (b = browser) => b.get(`/magic-link/verify?token=${tokenIn(url)}`);
    expect((await verify()).status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email });
    const again = app.browser();
    await verify(again);
    expect(await again.user()).toBeNull();
  });

  test('of many that use one link at once, one is signed in', async () => {
    const { reader } = await signedUp(app);
    const token = tokenIn(await linkTo(reader.email));
    const browsers = Array.from({ length: 5 }, () => app.browser());
    await Promise.all(browsers.map((browser) => browser.get(`/magic-link/verify?token=${token}`)));
    const users = await Promise.all(browsers.map((browser) => browser.user()));
    expect(users.filter(Boolean)).toHaveLength(1);
  });

  test('a link leads to the page in the language that the browser named, and back', async () => {
    const { reader } = await signedUp(app);
    const url = await linkTo(
      reader.email,
      `${app.origin}/fr/auth/magic-link?return=/fr/code&utm=1`,
    );
    expect(url.pathname + url.search).toBe('/fr/auth/magic-link');
    expect(new URLSearchParams(url.hash.slice(1)).get('return')).toBe('/fr/code');
    const evil = { email: reader.email, callbackURL: 'https://evil.example/' };
    expect((await app.browser().post('/sign-in/magic-link', evil)).status).toBe(403);
  });

  test('a link stands on the site when that is elsewhere', async () => {
    const elsewhere = accountApp(database(), { env: { SITE_URL: 'https://acme.example/docs' } });
    const { reader } = await signedUp(elsewhere);
    await elsewhere.browser().post('/sign-in/magic-link', { email: reader.email });
    const { url } = (await elsewhere.mail('magic-link', reader.email)).data;
    expect(url).toMatch(/^https:\/\/acme\.example\/docs\/auth\/magic-link#token=/);
  });

  test('neither link nor code is sent to an address without an account, and the answer hides it', async () => {
    const { reader } = await signedUp(app);
    const nobody = someone().email;
    for (const [path, more] of [
      ['/sign-in/magic-link', {}],
      ['/email-otp/send-verification-otp', { type: 'sign-in' }],
      ['/email-otp/send-verification-otp', { type: 'email-verification' }],
    ] as const) {
      const known = await app.browser().post(path, { email: reader.email, ...more });
      const unknown = await app.browser().post(path, { email: nobody, ...more });
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    }
    await settle();
    expect(app.mails.filter(({ to }) => to === nobody)).toEqual([]);
    const rows = await database()
      .db.selectFrom('user')
      .where('email', '=', nobody)
      .select('id')
      .execute();
    expect(rows).toEqual([]);
  });

  test('a code signs in once, and five wrong ones end it', async () => {
    const { reader } = await signedUp(app);
    const send = async () => {
      await app
        .browser()
        .post('/email-otp/send-verification-otp', { email: reader.email, type: 'sign-in' });
      return codeIn(await app.mail('sign-in-code', reader.email));
    };
    const use = (otp: string) =>
      app.browser().post('/sign-in/email-otp', { email: reader.email, otp });
    const otp = await send();
    expect([(await use(otp)).status, (await use(otp)).status]).toEqual([200, 400]);
    const next = await send();
    const wrong = next === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++) expect((await use(wrong)).status).toBe(400);
    expect((await use(next)).body.code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('a link to an address that nobody had proven proves it, without the password of a stranger', async () => {
    const stranger = someone();
    await app.browser().post('/sign-up/email', stranger);
    const owner = app.browser();
    await owner.get(`/magic-link/verify?token=${tokenIn(await linkTo(stranger.email))}`);
    expect(await owner.user()).toMatchObject({ emailVerified: true });
    expect((await app.browser().post('/sign-in/email', stranger)).status).toBe(401);
  });
});
