import './production.ts';

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { makeManifest, makePage } from '../../rag/__tests__/makeManifest.ts';
import { TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import type { AccountApp } from '../../testing/reader.ts';
import { type Listening, listening } from './listening.ts';
import { productionApp } from './support.ts';

const SECRET = 'a secret beside the site';

let root: string;
let database: TestDatabase;
let app: AccountApp;
let server: Listening;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'docusaurus-auth-paths-'));
  for (const name of ['build/index.html', 'build/404.html', 'build/assets/js/main.js']) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), 'a page');
  }
  for (const name of ['secret.txt', 'build.txt', 'build/.env', 'build/assets/.env']) {
    await writeFile(join(root, name), SECRET);
  }
  database = await createTestDatabase('pglite');
  const site = { dir: join(root, 'build'), baseUrl: '/' };
  const env = { DATA_DIR: join(root, 'data') };
  app = productionApp(database, { env, deps: { site } });
  server = await listening(app.app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const get = (path: string) =>
  server.talk(`GET ${path} HTTP/1.1\r\nHost: docs.example.com\r\nConnection: close\r\n\r\n`);

/** Ways to write "the folder above". */
const UPS = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '..%5c',
  '..\\',
  '....//',
  '.%2e/',
  '..%00/',
  '%c0%ae%c0%ae/',
  '%uff0e%uff0e/',
];

test('attack 48: no spelling of a path leads out of the site, or to its hidden files', async () => {
  const targets = UPS.flatMap((up) => [
    `/${up}secret.txt`,
    `/${up}${up}secret.txt`,
    `/assets/${up}${up}secret.txt`,
    `/assets/js/${up}${up}${up}secret.txt`,
    `/${up}build.txt`,
    `/assets/${up}.env`,
  ]);
  const plain = ['/.env', '/assets/.env', '//etc/passwd', '/%2fetc/passwd', `${root}/secret.txt`];
  for (const path of [...targets, ...plain]) {
    const answer = await get(path);
    expect([path, /^HTTP\/1.1 (4|3)\d\d/.test(answer)]).toEqual([path, true]);
    expect([path, /root:|a secret beside/.test(answer)]).toEqual([path, false]);
    // What is led on stays on this host.
    expect([path, /^location: (?!\/(?![/\\]))/im.test(answer)]).toEqual([path, false]);
  }
  expect(await get('/assets/js/main.js')).toContain('a page');
});

test('attack 48, names: no id of a picture, a mail or a conversation is a path', async () => {
  for (const up of UPS) {
    for (const route of ['pictures', 'outbox', 'shared', 'conversations', 'account/sessions']) {
      const path = `/api/v1/${route}/${up}${up}${up}secret.txt`;
      const answer = await get(path);
      expect([path, /^HTTP\/1.1 4\d\d/.test(answer), answer.includes(SECRET)]).toEqual([
        path,
        true,
        false,
      ]);
    }
  }
});

test('attack 48, manifests: no page of a manifest names a file of the server', async () => {
  const put = (url: string) =>
    request(app.app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
      .send(makeManifest([makePage({ url, locale: '../../en' })], { locale: '../../en' }));
  for (const url of ['file:///etc/passwd', '//etc/passwd', '../secret.txt']) {
    expect([url, (await put(url)).status]).toEqual([url, 422]);
  }
  // An address is a name in the index and nothing else.
  expect((await put('/../../secret.txt')).status).toBe(200);
  const found = await request(app.app).post('/api/v1/select').send({ query: 'secret' });
  expect(found.text).not.toContain(SECRET);
});
