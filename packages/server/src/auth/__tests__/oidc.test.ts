import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { startProvider, type TestProvider } from '../../testing/oidcProvider.ts';
import {
  type AccountApp,
  accountApp,
  type Browser,
  signedUp,
  someone,
} from '../../testing/reader.ts';
import { withTwoFactor } from '../../testing/twoFactor.ts';

const ORIGIN = 'http://localhost:3000';
const BACK = `${ORIGIN}/docs/intro`;

describeOnEachDatabase('signing in with an OpenID Connect provider', (database) => {
  let provider: TestProvider;
  let app: AccountApp;
  beforeAll(async () => {
    // It warns that its in-memory storage and its pages are for development.
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    provider = await startProvider(await freePort(), ORIGIN);
    app = accountApp(database(), { env: provider.env });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await provider.close();
  });

  let number = 0;
  /** Somebody whom the provider knows. */
  function person(email: string, emailVerified = true): string {
    number += 1;
    const username = `grace${number}`;
    provider.people.set(username, { email, emailVerified });
    return username;
  }

  async function start(browser: Browser): Promise<string> {
    const { body } = await browser.post('/sign-in/social', { provider: 'acme', callbackURL: BACK });
    return body.url;
  }

  /** Signs in; resolves with where the reader ends. */
  async function signIn(username: string, browser = app.browser()) {
    const callback = new URL(await provider.signIn(await start(browser), username));
    const answer = await browser.get(`${callback.pathname}${callback.search}`);
    return { browser, location: answer.get('Location') ?? '', callback };
  }

  test('makes an account, with the address that the provider has proven', async () => {
    const { email } = someone();
    const { browser, location } = await signIn(person(email));
    expect(location).toBe(BACK);
    expect(await browser.user()).toMatchObject({
      email,
      name: 'Grace',
      emailVerified: true,
      image: null,
    });
  });

  test('proves by PKCE and state that the answer belongs to this browser', async () => {
    const url = new URL(await start(app.browser()));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      code_challenge: expect.any(String),
      nonce: expect.any(String),
      state: expect.any(String),
    });
    const { callback, browser } = await signIn(person(someone().email));
    const stranger = app.browser();
    const answer = await stranger.get(`${callback.pathname}${callback.search}`);
    expect(answer.get('Location')).toMatch(/^http:\/\/localhost:3000\/auth\/error\?.*error=/);
    expect(await stranger.user()).toBeNull();
    expect(await browser.user()).not.toBeNull();
  });

  test('leads to the account that has the same address, where both are proven', async () => {
    const { reader } = await signedUp(app);
    const { browser } = await signIn(person(reader.email));
    expect(await browser.user()).toMatchObject({ email: reader.email, name: reader.name });
    expect((await app.browser().post('/sign-in/email', reader)).status).toBe(200);
  });

  test('does not take over an account by an address that the provider has not proven', async () => {
    const { reader } = await signedUp(app);
    const { browser, location } = await signIn(person(reader.email, false));
    expect(new URL(location).searchParams.get('error')).toBe('account_not_linked');
    expect(await browser.user()).toBeNull();
  });

  test('does not join an account that a stranger registered without proving the address', async () => {
    const stranger = someone();
    await app.browser().post('/sign-up/email', stranger);
    const { browser, location } = await signIn(person(stranger.email));
    expect(new URL(location).searchParams.get('error')).toBe('account_not_linked');
    expect(await browser.user()).toBeNull();
  });

  test('asks for the second factor, and then leads back', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const username = person(reader.email);
    const { browser, location } = await signIn(username);
    expect(location).toBe(`${ORIGIN}/auth/two-factor?return=%2Fdocs%2Fintro`);
    expect([await browser.user(), browser.cookies.has('docsauth.session_token')]).toEqual([
      null,
      false,
    ]);
    const verified = await browser.post('/two-factor/verify-totp', { code: await nextCode() });
    expect(verified.status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });

  test('is linked by a reader who is signed in, to the same address only', async () => {
    const { browser, reader } = await signedUp(app);
    const link = async (username: string) => {
      const body = {
        provider: 'acme',
        callbackURL: BACK,
        errorCallbackURL: `${ORIGIN}/auth/error`,
      };
      const { url } = (await browser.post('/link-social', body)).body;
      const callback = new URL(await provider.signIn(url, username));
      return (await browser.get(`${callback.pathname}${callback.search}`)).get('Location');
    };
    expect(await link(person(someone().email))).toMatch(/error=email_does_not_match/);
    expect(await link(person(reader.email))).toBe(BACK);
    const rows = await database()
      .db.selectFrom('account')
      .innerJoin('user', 'user.id', 'account.user_id')
      .where('email', '=', reader.email)
      .select(['account.id', 'provider_id'])
      .orderBy('provider_id')
      .execute();
    expect(rows.map(({ provider_id }) => provider_id)).toEqual(['acme', 'credential']);
    const unlink = (accountId?: string) => browser.post('/unlink-account', { accountId });
    expect((await unlink(rows[0]?.id)).status).toBe(200);
    expect((await unlink(rows[1]?.id)).body.code).toBe('FAILED_TO_UNLINK_LAST_ACCOUNT');
  });

  test('keeps no token of the provider, not after the second sign-in either', async () => {
    const username = person(someone().email);
    await signIn(username);
    await signIn(username);
    const rows = await database()
      .db.selectFrom('account')
      .selectAll()
      .where('provider_id', '=', 'acme')
      .where('account_id', '=', username)
      .execute();
    expect(rows).toEqual([
      expect.objectContaining({ access_token: null, refresh_token: null, id_token: null }),
    ]);
  });

  test('is refused in plain words while the provider is away, and works when it is back', async () => {
    const port = await freePort();
    const env = { ...provider.env, OIDC_ACME_ISSUER: `http://127.0.0.1:${port}` };
    const early = accountApp(database(), { env });
    const browser = early.browser();
    const ask = () => browser.post('/sign-in/social', { provider: 'acme', callbackURL: BACK });
    const away = await ask();
    expect([away.status, away.body.code]).toEqual([503, 'PROVIDER_UNAVAILABLE']);
    // Nobody else waits for it.
    expect((await browser.get('/get-session')).status).toBe(200);
    const callback = await browser.get('/callback/acme?code=x&state=y');
    expect(callback.get('Location')).toBe(`${ORIGIN}/auth/error?error=provider_unavailable`);
    const back = await startProvider(port, ORIGIN);
    expect((await ask()).body.url).toMatch(`http://127.0.0.1:${port}/auth?`);
    await back.close();
  });
});
