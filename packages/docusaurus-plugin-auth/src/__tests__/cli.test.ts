import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import logger from '@docusaurus/logger';
import type { LoadContext } from '@docusaurus/types';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type IngestFlags, ingest } from '../cli';
import { saveManifest } from '../content/manifestFile';
import type { Manifest } from '../contract';
import { type Options, validateOptions } from '../options';

interface Sent {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

const RESULT = {
  site: 'https://example.com/',
  locales: ['en'],
  generation: 4,
  pages: 2,
  sections: 7,
  added: 3,
  removed: 1,
  unchanged: 4,
};

let folder: string;
let server: Server;
let sent: Sent[];
let answer: { status: number; body: string };
const success = jest.spyOn(logger, 'success');
const warn = jest.spyOn(logger, 'warn');

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugin-auth-'));
  sent = [];
  answer = { status: 200, body: JSON.stringify(RESULT) };
  success.mockReset();
  warn.mockReset();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body: unknown = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString());
    sent.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise<unknown>((resolve) => server.close(resolve));
});

function address(): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function run(
  flags: IngestFlags,
  env: NodeJS.ProcessEnv = { INGEST_TOKEN: 'token' },
  options: Options = {},
): Promise<void> {
  const context = {
    generatedFilesDir: folder,
    i18n: { locales: ['en', 'fr'] },
    siteConfig: { url: 'https://example.com' },
  } as unknown as LoadContext;
  return ingest(flags, context, validateOptions({ options }), env);
}

function manifest(locale: string): Manifest {
  const site = { url: 'https://example.com', baseUrl: '/', title: 'Site' };
  return { format: 1, site, locale, pages: [] };
}

function save(locale: string): Promise<void> {
  return saveManifest(folder, locale, manifest(locale));
}

test('every built locale is sent with the token, and what changed is printed', async () => {
  await save('en');
  await save('fr');
  await run({ server: `${address()}/` });
  expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
    { method: 'PUT', url: '/api/v1/index', body: manifest('en') },
    { method: 'PUT', url: '/api/v1/index', body: manifest('fr') },
  ]);
  expect(sent[0]?.headers).toMatchObject({
    authorization: 'Bearer token',
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  expect(success.mock.calls.map(([message]) => message)).toEqual([
    `en: 2 pages, 7 sections at ${address()} (3 added, 1 removed, 4 unchanged).`,
    `fr: 2 pages, 7 sections at ${address()} (3 added, 1 removed, 4 unchanged).`,
  ]);
});

test('a locale that was not built is named, and the others are sent', async () => {
  await save('en');
  await run({ server: address() });
  expect(sent).toHaveLength(1);
  expect(warn.mock.calls.map(([message]) => message)).toEqual(['Not built, so not sent: fr.']);
});

test('what the server warns of is printed once, though every locale has it', async () => {
  await save('en');
  await save('fr');
  answer.body = JSON.stringify({ ...RESULT, warnings: ['The site shows another policy.'] });
  await run({ server: address() });
  expect(success).toHaveBeenCalledTimes(2);
  expect(warn.mock.calls.map(([message]) => message)).toEqual(['The site shows another policy.']);
});

test('the flag for the token wins over the environment', async () => {
  await save('en');
  await run({ server: address(), token: 'other' });
  expect(sent[0]?.headers.authorization).toBe('Bearer other');
});

test("without --server, the plugin's serverUrl is the server", async () => {
  await save('en');
  await run({}, undefined, { serverUrl: address() });
  expect(sent).toHaveLength(1);
});

test('before the first build there is nothing to send', async () => {
  await expect(run({ server: address() })).rejects.toThrow('run `docusaurus build` first');
});

test('without a token nothing is sent', async () => {
  await save('en');
  await expect(run({ server: address() }, {})).rejects.toThrow('set INGEST_TOKEN');
  expect(sent).toEqual([]);
});

test('an address that is none is refused', async () => {
  await expect(run({ server: 'localhost:8000' })).rejects.toThrow(
    '"localhost:8000" is not the address of a server',
  );
});

test('a server that does not answer is named with the reason', async () => {
  await save('en');
  await expect(run({ server: 'http://127.0.0.1:9' })).rejects.toThrow(
    /^No server answers at http:\/\/127\.0\.0\.1:9 \(.+\): start it, or name another with --server\.$/,
  );
});

const problem = { type: 'about:blank', title: 'The content manifest is not usable' };

test.each([
  [
    'a refused token',
    401,
    { ...problem, code: 'ingest_token_required' },
    'refused the ingest token',
  ],
  [
    'a manifest that the server does not take',
    422,
    { ...problem, code: 'invalid_manifest', errors: [{ field: 'pages[3].url', message: 'wrong' }] },
    'refused the content: The content manifest is not usable (pages[3].url: wrong)',
  ],
  ['a page of something else', 404, '<h1>Not found</h1>', 'is not a Docusaurus Auth server'],
  ['a success of something else', 200, { ok: true }, 'is not a Docusaurus Auth server'],
])('%s is told in one sentence', async (_what, status, body, sentence) => {
  await save('en');
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
  await expect(run({ server: address() })).rejects.toThrow(sentence);
});
