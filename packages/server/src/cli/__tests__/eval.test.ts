import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { createTestDatabase, fillDataDir, type TestDatabase } from '../../testing/databases.ts';
import { spawnServer } from '../../testing/serverProcess.ts';
import { runCli } from '../cli.ts';

const WEBSITE = resolve(import.meta.dirname, '../../../../../website');
const QUESTIONS = join(WEBSITE, 'questions.jsonl');
const TIME = 120_000;

let folder: string;
let database: TestDatabase;
let server: Server;
let url: string;
let printed: string[];
let complained: string[];

/** Runs a command in this process; gives its exit code. */
async function run(...args: string[]): Promise<number> {
  process.exitCode = 0;
  await runCli(['node', 'docusaurus-auth-server', ...args]);
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return code;
}

const manifest = () => join(folder, 'manifest.json');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-'));
  database = await createTestDatabase('pglite');
  const { app } = createTestApp(database.db);
  server = await new Promise<Server>((ready) => {
    const listening = app.listen(0, '127.0.0.1', () => ready(listening));
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}, TIME);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  printed = [];
  complained = [];
  jest.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
  jest.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)));
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('the docs of this website, read from their Markdown, answer the questions about them', async () => {
  const out = manifest();
  const site = ['--site', 'http://localhost:3000/docs', '--title', 'Docusaurus Auth'];
  expect(await run('manifest', join(WEBSITE, 'docs'), ...site, '--out', out)).toBe(0);
  expect(printed.join()).toMatch(/manifest\.json: \d+ pages, \d+ sections\./);
  expect(await run('ingest', out, '--server', url, '--token', TEST_INGEST_TOKEN)).toBe(0);
  expect(printed.join()).toContain('0 removed, 0 unchanged');

  const save = join(folder, 'run.json');
  const code = await run('eval', QUESTIONS, '--server', url, '--min-recall', '0.7', '--save', save);
  expect([code, complained]).toEqual([0, []]);
  const [, , report = ''] = printed;
  expect(report).toMatch(/^53 questions, 2 more without a page that answers them left out$/m);
  expect(report).toMatch(/^recall@5 +0\.\d{3} {3}[01]\.\d{3} to [01]\.\d{3}$/m);
  expect(report).toContain('The worst questions');
  expect(JSON.parse(await readFile(save, 'utf8')).outcomes).toHaveLength(53);

  printed = [];
  expect(await run('eval', QUESTIONS, '--server', url, '--compare', save, '--max-drop', '0')).toBe(
    0,
  );
  expect(printed[0]).toContain(`Compared with ${save}, over 53 shared questions`);
  expect(printed[0]).toContain('+0.000 (+0.000 to +0.000)');
}, 120_000);

test('a missed threshold and a fallen figure each end with 1 and say which', async () => {
  const questions = join(folder, 'questions.jsonl');
  const earlier = join(folder, 'earlier.json');
  await writeFile(questions, '{"id": "1", "question": "smtp", "gold": ["/docs/nowhere"]}');
  const pages = ['/docs/nowhere'];
  const outcomes = [{ id: '1', question: 'smtp', gold: pages, pages }];
  await writeFile(earlier, JSON.stringify({ format: 1, date: '', k: 5, outcomes }));
  const code = await run(
    'eval',
    questions,
    '--server',
    url,
    '--min-mrr',
    '0.5',
    '--compare',
    earlier,
    '--max-drop',
    '0.1',
  );
  expect(code).toBe(1);
  expect(complained.join()).toContain('MRR@10 is 0.000, below 0.5.');
  expect(complained.join()).toContain('recall@5 fell by 1.000, more than 0.1.');
  expect(printed.join()).toContain('rank 1 -> not found: smtp');
});

test.each([
  ['a file that is not there', ['gone.jsonl'], 'gone.jsonl cannot be read'],
  [
    'a server that is not there',
    [QUESTIONS, '--server', 'http://127.0.0.1:1'],
    'No server answers',
  ],
  ['a server that is none of ours', [QUESTIONS, '--server', '$url/api'], 'does not search'],
  [
    'an earlier run that is none',
    [QUESTIONS, '--server', '$url', '--compare', QUESTIONS],
    'not a run',
  ],
])('%s ends with 2 and a sentence', async (_what, args, message) => {
  const given = args.map((arg) => arg.replace('$url', url));
  expect(await run('eval', ...given)).toBe(2);
  expect(complained.join()).toContain(message);
  expect(complained.join()).not.toMatch(/^\s+at /m);
});

test.each([
  ['a wrong token', ['$manifest', '--server', '$url', '--token', 'wrong'], 'refuses'],
  ['no token', ['$manifest', '--server', '$url'], 'An ingest token is needed'],
  [
    'a file that is no manifest',
    [QUESTIONS, '--server', '$url', '--token', TEST_INGEST_TOKEN],
    'cut off',
  ],
])('an ingest with %s ends with a sentence', async (_what, args, message) => {
  const given = args.map((arg) => arg.replace('$url', url).replace('$manifest', manifest()));
  expect(await run('ingest', ...given)).toBe(1);
  expect(complained.join()).toContain(message);
});

test('a manifest of two sources that claim one address names them', async () => {
  const docs = join(WEBSITE, 'docs');
  const site = ['--site', 'http://localhost:3000/docs', '--out', join(folder, 'twice.json')];
  expect(await run('manifest', docs, manifest(), ...site)).toBe(1);
  expect(complained.join()).toContain('have the address /docs/');
});

test('without a server, the database of the settings is filled and asked', async () => {
  const env = { DATA_DIR: join(folder, 'data') };
  await fillDataDir(env.DATA_DIR);
  const command = async (...args: string[]) => {
    const { ended, out } = spawnServer(env, { cwd: folder, args });
    return { code: await ended, ...out };
  };
  const ingested = await command('ingest', manifest());
  expect(ingested).toMatchObject({ code: 0, stderr: '' });
  expect(ingested.stdout).toContain('0 removed, 0 unchanged');
  const asked = await command('eval', QUESTIONS, '--min-recall', '0.7', '--worst', '0');
  // On a slow machine standard error holds how much remains.
  expect(asked.code).toBe(0);
  expect(asked.stdout).toContain('53 questions');
}, 120_000);
