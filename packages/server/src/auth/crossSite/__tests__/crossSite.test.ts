import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { CarryingPage } from '../../../testing/carryingPage.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { freePort } from '../../../testing/freePort.ts';
import { askForProvider, codeOf, proofKey, redeem, travel } from '../../../testing/handoff.ts';
import { startProvider, type TestProvider } from '../../../testing/oidcProvider.ts';
import {
  type AccountApp,
  accountApp,
  Browser,
  PASSWORD,
  signedUp,
} from '../../../testing/reader.ts';
import { withTwoFactor } from '../../../testing/twoFactor.ts';

const SERVER = 'https://api.example.com';
const SITE = 'https://acme.github.io';
const DAY = 86_400_000;

describeOnEachDatabase('a site on another site than the server', (database) => {
  let provider: TestProvider;
  let app: AccountApp;
  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    provider = await startProvider(await freePort(), SERVER);
    const env = { ...provider.env, BETTER_AUTH_URL: SERVER, SITE_URL: `${SITE}/docs/` };
    const server = accountApp(database(), { env });
    app = { ...server, browser: () => new CarryingPage(server, SITE) };
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await provider.close();
  });

  const page = () => new CarryingPage(app, SITE);
  const bySignUp = async () => {
    const { reader, browser } = await signedUp(app);
    if (!(browser instanceof CarryingPage)) throw new Error('not a carrying page');
    return { reader, page: browser };
  };
  const sessionRow = async (email: string) =>
    await database()
      .db.selectFrom('session')
      .innerJoin('user', 'user.id', 'session.user_id')
      .where('email', '=', email)
      .select(['session.expires_at', 'session.id'])
      .executeTakeFirst();

  test('signs a reader up, and the password is the one that was typed', async () => {
    const { reader } = await bySignUp();
    const { email, password } = reader;
    const again = page();
    const answer = await again.post('/sign-in/email', { email, password });
    expect([answer.status, answer.get('Set-Cookie')]).toEqual([200, undefined]);
    expect(await again.user()).toMatchObject({ email });
  });

  test('ends the session everywhere at the sign-out', async () => {
    const { reader, page: own } = await bySignUp();
    const copy = page();
    copy.token = own.token;
    expect((await own.post('/sign-out')).status).toBe(200);
    expect(own.token).toBeUndefined();
    expect([await copy.user(), await sessionRow(reader.email)]).toEqual([null, undefined]);
  });

  test('keeps the session for a day after its last use, not for a week', async () => {
    const { reader, page: own } = await bySignUp();
    const left = async () => Number((await sessionRow(reader.email))?.expires_at) - Date.now();
    expect(await left()).toBeLessThanOrEqual(DAY);
    await database()
      .db.updateTable('session')
      .set({ expires_at: new Date(Date.now() + DAY / 2) })
      .where('id', '=', (await sessionRow(reader.email))?.id ?? '')
      .execute();
    await own.user();
    expect(await left()).toBeGreaterThan(DAY * 0.9);
    expect(await left()).toBeLessThanOrEqual(DAY);
  });

  test('is told of the account and of who asks, and of nobody for a session that is over', async () => {
    const { reader, page: own } = await bySignUp();
    expect((await own.get('/api/v1/account')).body.user).toMatchObject({ email: reader.email });
    const copy = page();
    copy.token = own.token;
    await own.post('/sign-out');
    expect((await copy.get('/api/v1/account')).status).toBe(401);
    const asked = await copy.post('/api/v1/select', { query: 'port' });
    expect(asked.status).toBe(200);
  });

  test('asks for a second factor, and for a fresh session where it matters', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    const { email, password } = reader;
    const own = page();
    const first = await own.post('/sign-in/email', { email, password });
    expect([first.body.twoFactorRedirect, own.token]).toEqual([true, undefined]);
    expect((await own.post('/two-factor/verify-totp', { code: await nextCode() })).status).toBe(
      200,
    );
    expect(await own.user()).toMatchObject({ email });
    const { id = '' } = (await sessionRow(email)) ?? {};
    expect(id).not.toBe('');
    await database()
      .db.updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) } as never)
      .where('expires_at', '>', new Date())
      .execute();
    const answer = await own.post('/two-factor/disable', { password: PASSWORD });
    expect([answer.status, answer.body.code]).toEqual([403, 'SESSION_NOT_FRESH']);
  });

  test('takes no cookie, and no session of a page of its own site in a header', async () => {
    const { page: own } = await bySignUp();
    const cookie = `__Secure-docsauth.session_token=${own.token}`;
    const ambient = await page().get('/get-session', { Cookie: cookie });
    expect(ambient.body).toBeNull();
    const bearer = { Authorization: `Bearer ${own.token}` };
    const sameSite = new Browser(app);
    expect((await sameSite.get('/get-session', bearer)).body).toBeNull();
    expect((await sameSite.get('/api/v1/account', bearer)).status).toBe(401);
  });

  test('links a provider and has its session back afterwards', async () => {
    const { reader, page: own } = await bySignUp();
    provider.people.set('grace', { email: reader.email, emailVerified: true });
    const { verifier, challenge } = proofKey();
    const callbackURL = `${SITE}/docs/auth/account?linked=acme#linked-accounts`;
    const { body } = await askForProvider(own, { callbackURL }, challenge, '/link-social');
    const end = await travel(new Browser(app), body.url, provider, 'grace');
    expect(new URLSearchParams(end.hash.slice(1)).get('at')).toBe('linked-accounts');
    const reloaded = page();
    expect((await redeem(reloaded, codeOf(end), verifier)).status).toBe(200);
    const account = await reloaded.get('/api/v1/account');
    expect(account.body.linkedAccounts).toMatchObject([{ providerId: 'acme' }]);
    await app.deps.auth.events.settled();
    const events = await database().db.selectFrom('auth_event').select('type').execute();
    expect(events.map(({ type }) => type)).toContain('provider-linked');
  });

  test('is asked for the second factor after a provider too', async () => {
    const { reader, nextCode } = await withTwoFactor(app);
    provider.people.set('ada', { email: reader.email, emailVerified: true });
    const { verifier, challenge } = proofKey();
    const own = page();
    const { body } = await askForProvider(
      own,
      { callbackURL: `${SITE}/docs/auth/sign-in` },
      challenge,
    );
    const end = await travel(new Browser(app), body.url, provider, 'ada');
    expect((await redeem(own, codeOf(end), verifier)).body).toEqual({ twoFactorRedirect: true });
    expect(await own.user()).toBeNull();
    await own.post('/two-factor/verify-totp', { code: await nextCode() });
    expect(await own.user()).toMatchObject({ email: reader.email });
    await app.deps.auth.events.settled();
    const outcomes = await database()
      .db.selectFrom('auth_event')
      .select('outcome')
      .where('way', '=', 'acme')
      .where('type', '=', 'sign-in')
      .execute();
    expect(outcomes.at(-1)).toEqual({ outcome: 'challenged' });
  });

  test('is led to its error page when the provider says no, with nobody signed in', async () => {
    const own = page();
    const body = {
      callbackURL: `${SITE}/docs/auth/sign-in`,
      errorCallbackURL: `${SITE}/docs/auth/error`,
    };
    const { challenge } = proofKey();
    const { url } = (await askForProvider(own, body, challenge)).body;
    const browser = new Browser(app);
    const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');
    const left = await browser.get(pathOf(url));
    const state = new URL(left.headers.location ?? '').searchParams.get('state');
    const back = await browser.get(`/callback/acme?error=access_denied&state=${state}`);
    const end = await browser.get(pathOf(back.headers.location ?? ''));
    expect(end.headers.location).toBe(`${SITE}/docs/auth/error?error=access_denied`);
  });

  test('gets no way to a provider without the hash of its secret', async () => {
    const answer = await askForProvider(page(), { callbackURL: `${SITE}/docs/` }, 'short');
    expect([answer.status, answer.body.code]).toEqual([400, 'HANDOFF_CHALLENGE_REQUIRED']);
  });
});
