import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp, someone } from '../../testing/reader.ts';

/*
 * The endpoints of Google and GitHub are fixed addresses: no local server can stand in for them. These
 * tests answer the requests to them in this process. They prove our settings, not those services.
 */

let database: TestDatabase;
let app: AccountApp;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  app = accountApp(database, {
    env: {
      GOOGLE_CLIENT_ID: 'google-id',
      GOOGLE_CLIENT_SECRET: 'google-secret',
      GITHUB_CLIENT_ID: 'github-id',
      GITHUB_CLIENT_SECRET: 'github-secret',
    },
  });
}, 60_000);
afterAll(() => database.close());
afterEach(() => {
  jest.restoreAllMocks();
});

/** Answers each address with its JSON, and refuses every other request. */
function answering(answers: Record<string, unknown>): string[] {
  const asked: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const body = answers[url];
    if (body === undefined) throw new Error(`nobody expected a request to ${url}`);
    return Response.json(body);
  });
  return asked;
}

/** Starts at our server, and comes back with a code as from the provider. */
async function signIn(provider: 'google' | 'github') {
  const browser = app.browser();
  const start = { provider, callbackURL: `${app.origin}/docs/intro` };
  const url = new URL((await browser.post('/sign-in/social', start)).body.url);
  const query = new URLSearchParams({ code: 'c', state: url.searchParams.get('state') ?? '' });
  const answer = await browser.get(`/callback/${provider}?${query}`);
  return { browser, url, location: answer.get('Location') };
}

const github = (email: string, verified: boolean) =>
  answering({
    'https://github.com/login/oauth/access_token': { access_token: 't', token_type: 'bearer' },
    'https://api.github.com/user': {
      id: 7,
      login: 'ada',
      name: 'Ada',
      email: null,
      avatar_url: 'https://avatars.example/7',
    },
    'https://api.github.com/user/emails': [{ email, primary: true, verified }],
  });

test('GitHub leads to an account by the address that it has proven, without its picture', async () => {
  const { email } = someone();
  github(email, true);
  const { browser, url, location } = await signIn('github');
  expect(url.origin + url.pathname).toBe('https://github.com/login/oauth/authorize');
  expect(url.searchParams.get('redirect_uri')).toBe(
    'http://localhost:3000/api/auth/callback/github',
  );
  expect(location).toBe(`${app.origin}/docs/intro`);
  expect(await browser.user()).toMatchObject({ email, emailVerified: true, image: null });
});

test('Google leads to an account by the address in its ID token, without its picture', async () => {
  const { email } = someone();
  const idToken = await new SignJWT({
    email,
    email_verified: true,
    name: 'Ada',
    picture: 'https://pictures.example/a',
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('google-1')
    .setIssuer('https://accounts.google.com')
    .setAudience('google-id')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('a key that nobody checks over this channel'));
  answering({ 'https://oauth2.googleapis.com/token': { access_token: 't', id_token: idToken } });
  const { browser, url, location } = await signIn('google');
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  expect(location).toBe(`${app.origin}/docs/intro`);
  expect(await browser.user()).toMatchObject({ email, emailVerified: true, image: null });
});

test('a provider that is not configured is refused', async () => {
  const plain = accountApp(database);
  const body = { provider: 'github', callbackURL: plain.origin };
  const answer = await plain.browser().post('/sign-in/social', body);
  expect([answer.status, answer.body.code]).toEqual([404, 'PROVIDER_NOT_FOUND']);
});

test('no provider may send a reader to a foreign page', async () => {
  const body = { provider: 'github', callbackURL: 'https://evil.example/' };
  expect((await app.browser().post('/sign-in/social', body)).status).toBe(403);
});
