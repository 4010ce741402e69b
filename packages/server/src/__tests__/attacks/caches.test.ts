import './production.ts';

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import type { Got } from '../../testing/fuzz/send.ts';
import { surroundings } from '../../testing/fuzz/surroundings.ts';
import { type Listening, listening } from './listening.ts';
import { productionApp } from './support.ts';

const FILES = {
  'index.html': '<script>a()</script>home',
  '404.html': 'not found',
  'guide/index.html': 'guide',
  'assets/js/main.1a2b.js': `// ${'x'.repeat(3_000)}`,
  'img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

let root: string;
let database: TestDatabase;
let server: Listening;
let reader: Record<string, string>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'docusaurus-auth-caches-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  database = await createTestDatabase('pglite');
  const site = { dir: root, baseUrl: '/' };
  const app = productionApp(database, { env: { SITE_CSP: 'strict' }, deps: { site } });
  reader = (await surroundings(app, database)).identities.reader;
  server = await listening(app.app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  server.sender.send({ method: 'GET', path, headers });

const PAGES = ['/', '/guide', '/guide/', '/guide/index.html', '/nothing', '/img/logo.svg'];
const PUBLIC = [
  '/assets/js/main.1a2b.js',
  '/api/v1/select?query=kettle',
  '/api/v1/suggestions?page=/docs/install',
  '/api/v1/sign-in-methods',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
  '/api/auth/jwks',
  '/healthz',
];

/** What a cache does not look at, and a server may believe. */
const UNKEYED: Record<string, string>[] = [
  { Host: 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Proto': 'http', 'X-Forwarded-Port': '1' },
  { 'X-Forwarded-Scheme': 'nothttps' },
  { 'X-Forwarded-Prefix': '/evil' },
  { Forwarded: 'for=1.2.3.4;host=evil.example;proto=http' },
  { 'X-Original-URL': '/api/v1/account', 'X-Rewrite-URL': '/evil' },
  { 'X-Host': 'evil.example' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { Referer: 'https://evil.example/' },
  { 'User-Agent': '<script>evil()</script>' },
  { Cookie: 'docsauth.session_token=evil; theme=evil' },
  { Authorization: 'Bearer evil' },
  { 'Accept-Language': 'evil' },
];

const OF_THE_REQUEST = /^(date|x-request-id|connection|keep-alive|ratelimit.*)$/;

/** What of an answer a cache keeps; the request's own id and the time are no part of what it says. */
function keptOf({ status, headers, text }: Got) {
  const { 'x-request-id': id } = headers;
  const told = Object.entries(headers).filter(
    ([name]) => !OF_THE_REQUEST.test(name) && (status < 400 || name !== 'etag'),
  );
  return { status, headers: Object.fromEntries(told), text: text.replaceAll(String(id), 'id') };
}

test.each([...PAGES, ...PUBLIC])(
  'attack 54: %s says the same whatever stands in headers that no cache looks at',
  async (path) => {
    const plain = keptOf(await get(path));
    for (const headers of UNKEYED) {
      expect({ sent: headers, ...keptOf(await get(path, headers)) }).toEqual({
        sent: headers,
        ...plain,
      });
    }
    expect(JSON.stringify(plain)).not.toContain('evil');
  },
);

test('attack 54, languages and packings: what an answer hangs on, it names', async () => {
  for (const path of PUBLIC) {
    const { vary } = (await get(path, { 'Accept-Encoding': 'gzip' })).headers;
    if (path.startsWith('/api/'))
      expect([path, vary]).toEqual([path, expect.stringMatching('Origin')]);
  }
  const packed = await get('/assets/js/main.1a2b.js', { 'Accept-Encoding': 'gzip' });
  const plain = await get('/assets/js/main.1a2b.js', { 'Accept-Encoding': 'identity' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  for (const { headers } of [packed, plain]) expect(headers.vary).toMatch('Accept-Encoding');
});

test("attack 54, readers: no shared cache may keep a reader's answer, a refusal or a cookie", async () => {
  const personal = ['account', 'account/sessions', 'profile', 'profile/consents', 'profile/export'];
  const paths = [
    ...[...personal, 'conversations', 'shares', 'admin/privacy-report'].map((p) => `/api/v1/${p}`),
    '/api/auth/get-session',
    '/api/auth/token',
  ];
  for (const path of paths) {
    for (const headers of [reader, {}]) {
      const told = (await get(path, headers)).headers['cache-control'];
      expect([path, told]).toEqual([path, expect.stringMatching(/^no-store|^private/)]);
    }
  }
  // A path that ends like a file is no file: a cache that goes by names keeps nothing either.
  for (const path of [
    '/api/v1/account/x.css',
    '/api/v1/account.css',
    '/api/auth/get-session/x.js',
  ]) {
    const { status, headers } = await get(path, reader);
    expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
  }
});

test('attack 54, site: pages are asked for again, hashed files are kept, and refusals are not', async () => {
  const told = async (path: string) => (await get(path)).headers['cache-control'];
  expect(await told('/guide')).toBe('public, max-age=0, must-revalidate');
  expect(await told('/assets/js/main.1a2b.js')).toBe('public, max-age=31536000, immutable');
  expect(await told('/assets/js/nothing.js')).toBe('no-store');
  expect(await told('/nothing')).toBe('no-store');
  expect(await told('/api/v1/nothing')).toBe('no-store');
});

test('the pages of the site and the answers of the API carry strict headers', async () => {
  const page = (await get('/')).headers;
  expect(page['content-security-policy']).toMatch(/default-src 'self'.*script-src 'self' 'sha256-/);
  expect(page['content-security-policy']).toMatch(/object-src 'none'.*frame-ancestors 'self'/);
  expect(page).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  });
  for (const path of [...PUBLIC.slice(1), '/api/../x', '/readyz']) {
    expect([path, (await get(path)).headers]).toEqual([
      path,
      expect.objectContaining({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
        'cross-origin-resource-policy': 'same-origin',
      }),
    ]);
  }
});
