import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../contract/index.ts';
import { ingestManifest } from '../../../rag/ingest/index.ts';
import { createTestApp, type TestAppOptions } from '../../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { freePort } from '../../../testing/freePort.ts';
import type { CheckName, Finding } from '../finding.ts';
import { checkOutside } from '../outside/checkOutside.ts';
import { cookieFindings } from '../outside/cookies.ts';
import { meetServer } from '../outside/server.ts';
import { behind, type InTheWay, type Listening, listenWith } from './standIn.ts';

let database: TestDatabase;
const open: Listening[] = [];

beforeAll(async () => {
  database = await createTestDatabase('pglite');
});
afterAll(() => database.close());
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function keep(listening: Promise<Listening>): Promise<Listening> {
  const made = await listening;
  open.push(made);
  return made;
}

/** A real server that knows itself by its own address, unless `env` says something else. */
const serverWith = (env: Record<string, string> = {}, deps: TestAppOptions['deps'] = {}) =>
  keep(
    listenWith(
      (url) => createTestApp(database.db, { env: { BETTER_AUTH_URL: url, ...env }, deps }).app,
    ),
  );

/** The same behind a proxy, which readers see. */
async function serverBehind(inTheWay: InTheWay, env: Record<string, string> = {}) {
  const port = await freePort();
  let inner: Listening | undefined;
  const outer = await keep(
    listenWith(() => (req, res) => inner && behind(inner, inTheWay)(req, res)),
  );
  inner = await serverWith({ BETTER_AUTH_URL: outer.url, PORT: String(port), ...env });
  return outer;
}

const of = (findings: Finding[], check: CheckName) => findings.filter((one) => one.check === check);
const wrong = (findings: Finding[]) => findings.filter(({ status }) => status === 'fail');

const MANIFEST: Manifest = {
  format: 1,
  site: { url: 'http://localhost', baseUrl: '/', title: 'Docs' },
  locale: 'en',
  pages: [
    {
      url: '/docs/install',
      title: 'Install',
      locale: 'en',
      plugin: 'docs:default',
      tags: [],
      audience: ['public'],
      hash: '1',
      sections: [{ headingPath: ['Install'], text: 'Run the installer.', code: [], hash: '1' }],
    },
  ],
};

describe('a set-up that works', () => {
  test('at one origin has nothing wrong, and tells what to register at a provider', async () => {
    const { url } = await serverWith({ GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'a-secret' });
    const findings = await checkOutside(url);
    expect(wrong(findings)).toEqual([]);
    expect(of(findings, 'providers')).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(`${url}/api/auth/callback/github`),
      }),
    ]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['server', 'origin', 'cors', 'cookies', 'passkeys', 'index', 'clock']),
    );
  });

  test('with the site on another host of the domain lets its pages ask', async () => {
    const site = 'http://localhost:5999/docs/';
    const { url } = await serverWith({ SITE_URL: site });
    const findings = await checkOutside(url, site);
    expect(wrong(findings)).toEqual([]);
    expect(of(findings, 'cors')[0]?.message).toContain('http://localhost:5999 may ask');
  });

  test('with the site on another domain needs no cookie', async () => {
    const site = 'https://acme.github.io/docs/';
    const { url } = await serverWith({ SITE_URL: site });
    const findings = await checkOutside(url, site);
    expect(wrong(findings)).toEqual([]);
    expect(of(findings, 'cookies')[0]?.message).toContain('No cookie is needed');
  });
});

describe('what is wrong is told with the line to change', () => {
  test('a server that takes another address for its own', async () => {
    const { url } = await serverWith({ BETTER_AUTH_URL: 'http://localhost:1' });
    expect(of(await checkOutside(url), 'origin')).toEqual([
      expect.objectContaining({ status: 'fail', change: `BETTER_AUTH_URL=${url}` }),
    ]);
  });

  test('a site that the server does not know', async () => {
    const { url } = await serverWith();
    const findings = await checkOutside(url, 'https://docs.example.com/');
    const change = 'SITE_URL=https://docs.example.com/';
    expect(of(findings, 'origin')).toEqual([expect.objectContaining({ status: 'fail', change })]);
    expect(of(findings, 'cors')[0]).toMatchObject({ status: 'fail', change });
  });

  test('passkeys that belong to another host', async () => {
    const { url } = await serverWith();
    const site = `${url.replace('localhost', '127.0.0.1')}/`;
    expect(of(await checkOutside(url, site), 'passkeys')).toEqual([
      expect.objectContaining({ status: 'fail', change: `SITE_URL=${site}` }),
    ]);
  });

  test('a provider that leads readers to another server', async () => {
    const env = { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'a-secret' };
    const { url } = await keep(
      listenWith(
        (own) =>
          createTestApp(database.db, {
            env: {
              ...env,
              BETTER_AUTH_URL: 'http://localhost:1',
              BETTER_AUTH_TRUSTED_ORIGINS: own,
            },
          }).app,
      ),
    );
    expect(of(await checkOutside(url), 'providers')).toEqual([
      expect.objectContaining({ status: 'fail', change: `BETTER_AUTH_URL=${url}` }),
    ]);
  });

  test('a provider that is away', async () => {
    const { url } = await serverWith({
      OIDC_ACME_ISSUER: `http://127.0.0.1:${await freePort()}`,
      OIDC_ACME_CLIENT_ID: 'id',
      OIDC_ACME_CLIENT_SECRET: 'a-secret',
    });
    expect(of(await checkOutside(url), 'providers')).toEqual([
      expect.objectContaining({
        status: 'fail',
        message: expect.stringContaining('PROVIDER_UNAVAILABLE'),
        change: expect.stringMatching(/^OIDC_ACME_ISSUER=/),
      }),
    ]);
  });

  test('a server that stops', async () => {
    const { url } = await serverWith({}, { lifecycle: { stopping: true } });
    expect(of(await checkOutside(url), 'server')).toContainEqual(
      expect.objectContaining({ status: 'fail', message: expect.stringContaining('not ready') }),
    );
  });
});

test('a site that is elsewhere and was not named is no mistake, but pointed out', async () => {
  const { url } = await serverWith({ SITE_URL: 'https://acme.github.io/docs/' });
  const findings = await checkOutside(url);
  expect(wrong(findings)).toEqual([]);
  expect(of(findings, 'passkeys')).toEqual([
    expect.objectContaining({
      status: 'warn',
      change: `docusaurus-auth-server doctor --url ${url} --site https://acme.github.io/`,
    }),
  ]);
});

describe('a proxy that gets in the way', () => {
  test.each<[string, InTheWay, CheckName, RegExp]>([
    [
      'takes cookies away',
      { headers: (headers) => headers.delete('set-cookie') },
      'cookies',
      /Set-Cookie/,
    ],
    [
      'lets every site read answers',
      { headers: (headers) => headers.set('access-control-allow-origin', '*') },
      'cors',
      /Access-Control-Allow-Origin/,
    ],
    [
      'makes cookies readable',
      {
        headers: (headers) => {
          const cookies = headers.getSetCookie().map((one) => one.replace('; HttpOnly', ''));
          headers.delete('set-cookie');
          for (const cookie of cookies) headers.append('set-cookie', cookie);
        },
      },
      'cookies',
      /BETTER_AUTH_URL/,
    ],
  ])('%s', async (_what, inTheWay, check, change) => {
    const { url } = await serverBehind(inTheWay);
    expect(wrong(of(await checkOutside(url), check))).toContainEqual(
      expect.objectContaining({ change: expect.stringMatching(change) }),
    );
  });

  test('takes a header away that pages of another site need', async () => {
    const site = 'https://acme.github.io/';
    const headers = (all: Headers) => all.delete('access-control-expose-headers');
    const { url } = await serverBehind({ headers }, { SITE_URL: site });
    expect(wrong(of(await checkOutside(url, site), 'cookies'))).toHaveLength(1);
  });

  test('gathers answers that are to arrive while they are made', async () => {
    const gathering = await serverBehind({ gathers: true });
    expect(of(await checkOutside(gathering.url), 'streams')).toEqual([
      expect.objectContaining({
        status: 'warn',
        change: expect.stringMatching(/^proxy_buffering/),
      }),
    ]);
    const handingOn = await serverBehind({});
    expect(of(await checkOutside(handingOn.url), 'streams')).toEqual([
      expect.objectContaining({ status: 'ok' }),
    ]);
  });

  test.each([
    ['has no server behind it', { status: 502 }, /nothing behind it runs/, /serve/],
    [
      'does not hand /api on',
      { status: 404, body: '<html>' },
      /does not hand \/api on/,
      /location \/api/,
    ],
    [
      'leads elsewhere',
      { status: 301, headers: { location: 'https://www.example.com/api' } },
      /leads on to https:\/\/www\.example\.com/,
      /BETTER_AUTH_URL=https:\/\/www\.example\.com/,
    ],
  ])('%s', async (_what, answer, message, change) => {
    const { url } = await serverBehind({ answer: () => answer });
    expect(await checkOutside(url)).toEqual([
      {
        check: 'server',
        status: 'fail',
        message: expect.stringMatching(message),
        change: expect.stringMatching(change),
      },
    ]);
  });

  test.each([
    [-90, 'warn', '90 seconds behind'],
    [600, 'fail', '600 seconds ahead'],
  ])('and a clock that is %d seconds off', async (seconds, status, words) => {
    const headers = (all: Headers) =>
      all.set('date', new Date(Date.now() + seconds * 1_000).toUTCString());
    const { url } = await serverBehind({ headers });
    const [clock] = of(await checkOutside(url), 'clock');
    expect(clock?.status).toBe(status);
    expect(clock?.message.replace(/\d+/, String(Math.abs(seconds)))).toContain(words);
  });
});

describe('the index', () => {
  test('is empty, or knows pages that the site has or has no more', async () => {
    const empty = await serverWith();
    expect(of(await checkOutside(empty.url), 'index')).toEqual([
      expect.objectContaining({ status: 'warn', change: expect.stringContaining('auth:ingest') }),
    ]);
    await ingestManifest(database.db, MANIFEST);
    const gone = await serverWith();
    expect(of(await checkOutside(gone.url, `${gone.url}/`), 'index')).toEqual([
      expect.objectContaining({ status: 'warn', message: expect.stringContaining('older than') }),
    ]);
    expect(of(await checkOutside(gone.url), 'index')).toEqual([
      expect.objectContaining({ status: 'warn', change: expect.stringContaining('--site') }),
    ]);
    const there = await serverBehind({
      answer: (path) => (path === '/docs/install' ? { status: 200 } : undefined),
    });
    expect(of(await checkOutside(there.url), 'index')).toEqual([
      expect.objectContaining({ status: 'ok' }),
    ]);
  });
});

test('where nobody listens, that is all there is to say', async () => {
  const url = `http://localhost:${await freePort()}`;
  expect(await checkOutside(url)).toEqual([
    expect.objectContaining({
      status: 'fail',
      message: `No server answers at ${url}: the connection is refused.`,
    }),
  ]);
});

test('a public server without encryption is wrong', async () => {
  const answer = {
    status: 200,
    headers: new Headers(),
    json: {
      password: true,
      magicLink: true,
      emailCode: true,
      passkey: true,
      providers: [],
      outbox: false,
    },
  };
  const { findings } = await meetServer('http://docs.example.com', async () => answer);
  expect(wrong(findings)).toEqual([
    expect.objectContaining({ change: 'BETTER_AUTH_URL=https://docs.example.com' }),
  ]);
});

test.each([
  ['docsauth.session_token=; Path=/; HttpOnly; SameSite=Lax', 'fail'],
  ['__Secure-docsauth.session_token=; Path=/; HttpOnly; Secure; SameSite=Lax', 'ok'],
  ['__Secure-docsauth.session_token=; Path=/; HttpOnly; Secure; SameSite=None', 'fail'],
  ['__Secure-docsauth.session_token=; Path=/api; HttpOnly; Secure; SameSite=Lax', 'fail'],
  [
    '__Secure-docsauth.session_token=; Domain=example.com; Path=/; HttpOnly; Secure; SameSite=Lax',
    'fail',
  ],
])('over TLS the cookie %j is %s', (cookie, status) => {
  const server = 'https://docs.example.com';
  const places = {
    server,
    site: `${server}/`,
    named: true,
    probe: () => Promise.reject(new Error('not asked')),
  };
  const headers = new Headers([['set-cookie', cookie]]);
  expect(cookieFindings(places, headers)[0]?.status).toBe(status);
});
