import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { problem } from '../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp, codeIn, signedUp, someone } from '../../testing/reader.ts';

const OTHER_ORIGIN = 'https://docs.example';

let siteDir: string;
beforeAll(async () => {
  siteDir = await mkdtemp(join(tmpdir(), 'aliases-site-'));
  for (const page of ['auth/signin', 'auth/sign-in', 'auth/signup']) {
    await mkdir(join(siteDir, page), { recursive: true });
    await writeFile(join(siteDir, page, 'index.html'), `<h1>${page} of the site</h1>`);
  }
});
beforeAll(() => writeFile(join(siteDir, '404.html'), '<h1>Not here</h1>'));
afterAll(() => rm(siteDir, { recursive: true, force: true }));

async function listening({ app }: AccountApp) {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' ? address?.port : undefined };
}

describeOnEachDatabase('the short paths', (database) => {
  let app: AccountApp;
  beforeEach(() => {
    app = accountApp(database(), {
      env: { BETTER_AUTH_TRUSTED_ORIGINS: OTHER_ORIGIN, SITE_DIR: siteDir },
      deps: { site: { dir: siteDir, baseUrl: '/' } },
    });
  });

  const post = (path: string, body: object, headers: object = {}) =>
    request(app.app)
      .post(path)
      .set({ Origin: app.origin, ...headers })
      .send(body);
  const cookiesOf = (answer: request.Response) =>
    (answer.get('Set-Cookie') ?? []).map((line) => line.split(';', 1)[0]).join('; ');

  test('sign up, sign in, tell who it is and sign out', async () => {
    const reader = someone();
    const signUp = await post('/auth/signup', reader);
    expect([signUp.status, signUp.body.user.email]).toEqual([200, reader.email]);
    const otp = codeIn(await app.mail('verify-email', reader.email));
    const verify = { email: reader.email, otp };
    await post('/api/auth/email-otp/verify-email', verify, { Cookie: cookiesOf(signUp) });

    const { email, password } = reader;
    const signIn = await post('/auth/signin', { email, password });
    expect(signIn.status).toBe(200);
    const Cookie = cookiesOf(signIn);
    const session = () => request(app.app).get('/auth/session').set({ Cookie });
    const known = await session();
    expect(known.body.user.email).toBe(email);
    expect(known.headers['cache-control']).toBe('no-store');
    expect((await post('/auth/signout', {}, { Cookie })).status).toBe(200);
    expect((await session()).body).toBeNull();
  });

  test('answer as the long ones do, query included', async () => {
    const body = { email: 'nobody@example.com', password: 'a wrong password' };
    const [short, long] = await Promise.all([
      post('/auth/signin?x=1', body),
      post('/api/auth/sign-in/email?x=1', body),
    ]);
    expect([short.status, short.body]).toEqual([long.status, long.body]);
    const names = (answer: request.Response) => Object.keys(answer.headers).toSorted();
    expect(names(short)).toEqual(names(long));
  });

  test.each([undefined, 'null', 'https://evil.example'])(
    'let nobody sign out by a page of origin %s',
    async (origin) => {
      const { browser } = await signedUp(app);
      const Cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const out = request(app.app).post('/auth/signout').set({ Cookie });
      if (origin) out.set('Origin', origin);
      expect((await out.send({})).status).toBe(403);
      expect(await browser.user()).not.toBeNull();
    },
  );

  test('count their requests with those of the long ones', async () => {
    app = accountApp(database(), { rateLimits: { '/sign-in/email': { window: 60, max: 3 } } });
    await database().db.deleteFrom('rate_limit').execute();
    const paths = ['/auth/signin', '/api/auth/sign-in/email', '/auth/signin', '/auth/signin'];
    const answers: number[] = [];
    for (const path of paths) {
      answers.push((await post(path, { email: 'a@example.com', password: 'x'.repeat(12) })).status);
    }
    expect(answers).toEqual([401, 401, 401, 429]);
  });

  test('take no more than the long ones', async () => {
    const large = await post('/auth/signin', { email: 'x'.repeat(65_536) });
    expect(problem(large)).toEqual([413, 'payload_too_large']);
  });

  test.each(['/auth/x/../signin', '/auth//signin', '/auth/%2e/signin'])(
    'are not reached by the trick %s',
    async (path) => {
      const { server, port } = await listening(app);
      // No client that would tidy the path up.
      const status = await new Promise((resolve) => {
        const headers = { Origin: app.origin };
        httpRequest({ port, path, method: 'POST', headers }, (res) =>
          resolve(res.resume().statusCode),
        ).end();
      });
      server.close();
      expect(status).toBe(400);
    },
  );

  test('are open to pages of trusted origins, and to no others', async () => {
    const ask = (origin: string) =>
      request(app.app)
        .options('/auth/signin')
        .set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });
    const allowed = 'access-control-allow-origin';
    expect((await ask(OTHER_ORIGIN)).headers[allowed]).toBe(OTHER_ORIGIN);
    expect((await ask('https://evil.example')).headers[allowed]).toBeUndefined();
  });

  test.each([
    ['/auth/signin/', 'auth/signin'],
    ['/auth/sign-in/', 'auth/sign-in'],
    ['/auth/signup/', 'auth/signup'],
  ])('leave the page %s to the site', async (path, page) => {
    const answer = await request(app.app).get(path).redirects(1);
    expect(answer.text).toContain(`${page} of the site`);
  });

  test.each([
    ['post', '/auth/sign-in'],
    ['post', '/auth/signin/'],
    ['post', '/auth/SignIn'],
    ['post', '/auth/session'],
    ['post', '/auth/token'],
    ['get', '/auth/signout'],
    ['get', '/auth/get-session'],
    ['get', '/auth/jwks'],
    ['delete', '/auth/session'],
  ] as const)('are these four only: %s %s is nothing', async (method, path) => {
    const answer = await request(app.app)[method](path).set('Origin', app.origin);
    expect(answer.status).toBe(404);
  });
});
