import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { fillDataDir } from '../../testing/databases.ts';
import { runCli } from '../cli.ts';

const TIME = 120_000;
const ASKED = [
  { id: 'timeout', question: 'What is the default of boilTimeout?', gold: ['/docs/configuration'] },
  { id: 'upgrade', question: 'How do I upgrade kettle?', gold: ['/docs/install#upgrade'] },
  { id: 'visa', question: 'Which visa do I need to travel to Japan by ship?', gold: [] },
];

let folder: string;
const { DATA_DIR } = process.env;
const file = (name: string) => join(folder, name);

/** Runs a command over a database of its own, in this process; gives its code and what it says. */
async function command(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
  jest.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)));
  process.exitCode = 0;
  await runCli(['node', 'docusaurus-auth-server', ...args]);
  const code = Number(process.exitCode);
  process.exitCode = 0;
  jest.restoreAllMocks();
  return { code, stdout: printed.join('\n'), stderr: complained.join('\n') };
}

const evaluate = (...args: string[]) => command('eval', file('asked.jsonl'), '--answers', ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-'));
  await writeFile(file('asked.jsonl'), ASKED.map((line) => JSON.stringify(line)).join('\n'));
  await writeFile(file('manifest.json'), JSON.stringify(toolManifest()));
  process.env.DATA_DIR = file('data');
  await fillDataDir(file('data'));
  expect(await command('ingest', file('manifest.json'))).toMatchObject({ code: 0, stderr: '' });
}, TIME);
afterAll(async () => {
  if (DATA_DIR === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = DATA_DIR;
  await rm(folder, { recursive: true });
});

test(
  'measures the answers from the database of the settings, and keeps them as golden ones',
  async () => {
    const limits = ['--min-precision', '1', '--min-refusals', '1'];
    const golden = ['--golden', file('golden.json')];
    const written = await evaluate(...limits, ...golden, '--write-golden');
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toMatch(/^questions +3$/m);
    expect(written.stdout).toMatch(/^answered +100\.0 % /m);
    expect(written.stdout).toMatch(/^refused +100\.0 % /m);
    expect(written.stdout).toMatch(/^tokens +0 in, 0 out$/m);
    expect(await evaluate(...golden)).toMatchObject({ code: 0, stderr: '' });
  },
  TIME,
);

test(
  'ends with 1 and says which answer differs, or which figure is too low',
  async () => {
    const golden = await readFile(file('golden.json'), 'utf8');
    await writeFile(file('other.json'), golden.replaceAll('#boilTimeout', '#gone'));
    const differs = await evaluate('--golden', file('other.json'));
    expect(differs.code).toBe(1);
    expect(differs.stderr).toContain('timeout: ');
    const wrong = { ...ASKED[0], gold: ['/docs/nowhere'] };
    await writeFile(file('asked.jsonl'), JSON.stringify(wrong));
    const low = await evaluate('--min-precision', '0.9');
    expect(low.code).toBe(1);
    expect(low.stderr).toContain('The citation precision is 0.0 %, below 90.0 %.');
  },
  TIME,
);
