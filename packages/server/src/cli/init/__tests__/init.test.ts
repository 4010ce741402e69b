import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BY_HAND } from '../exitCode.ts';
import { type InitOptions, initSite } from '../init.ts';

const CONFIG = `export default {\n  title: 'My site',\n  presets: ['classic'],\n};\n`;
const PACKAGE = `${JSON.stringify(
  {
    name: 'site',
    scripts: { build: 'docusaurus build' },
    dependencies: { '@docusaurus/core': '3.10.2' },
  },
  null,
  2,
)}\n`;
const SITE = { 'docusaurus.config.ts': CONFIG, 'package.json': PACKAGE };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'init-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function site(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(root, 'site-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}

/** Runs the command; `answers` are what somebody types, and nobody is there without them. */
async function init(dir: string, options: InitOptions, answers?: boolean[]) {
  const lines: string[] = [];
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answers?.shift() ?? false;
  };
  const code = await initSite(options, {
    folder: dir,
    ask: answers && ask,
    print: (line) => lines.push(line),
  });
  return { code, text: lines.join('\n'), questions };
}

const read = (dir: string, name: string) => readFile(join(dir, name), 'utf8');

describe('init', () => {
  test('sets a site up: the plugin, the scripts, the secrets, and what is not for others', async () => {
    const dir = await site({ ...SITE, '.gitignore': 'node_modules' });
    expect((await init(dir, { yes: true })).code).toBe(0);
    expect(await read(dir, 'docusaurus.config.ts')).toContain(
      "plugins: ['docusaurus-plugin-auth'],",
    );
    expect(JSON.parse(await read(dir, 'package.json')).scripts).toEqual({
      build: 'docusaurus build',
      'auth:dev': expect.stringContaining('--port 8000'),
      'auth:serve': 'docusaurus-auth-server serve --site build',
    });
    expect(await read(dir, '.gitignore')).toBe(
      'node_modules\n\n# docusaurus-auth-server\n.env\n.data/\n',
    );
    const env = parseEnv(await read(dir, '.env'));
    expect(Buffer.from(env.BETTER_AUTH_SECRET ?? '', 'base64url')).toHaveLength(32);
    expect(env.INGEST_TOKEN).not.toBe(env.BETTER_AUTH_SECRET);
    expect((await stat(join(dir, '.env'))).mode & 0o777).toBe(0o600);
  });

  test('has nothing to do the second time', async () => {
    const dir = await site(SITE);
    await init(dir, { yes: true });
    const before = await Promise.all((await readdir(dir)).map((name) => read(dir, name)));
    const { code, text } = await init(dir, { yes: true });
    expect([code, text]).toEqual([0, expect.stringContaining('nothing to do')]);
    expect(await Promise.all((await readdir(dir)).map((name) => read(dir, name)))).toEqual(before);
  });

  test('shows what it would write, but no secret, and writes it when somebody agrees', async () => {
    const dir = await site(SITE);
    const { text, questions } = await init(dir, {}, [true, true, true]);
    expect(questions).toEqual([
      expect.stringContaining('npm scripts'),
      expect.stringContaining('secrets'),
      'Write this?',
    ]);
    expect(text).toContain("+  plugins: ['docusaurus-plugin-auth'],");
    expect(text).toContain('+BETTER_AUTH_SECRET=(a new secret)');
    const { BETTER_AUTH_SECRET = '', INGEST_TOKEN = '' } = parseEnv(await read(dir, '.env'));
    expect(text).not.toContain(BETTER_AUTH_SECRET);
    expect(text).not.toContain(INGEST_TOKEN);
  });

  test.each([
    ['somebody says no', {}, [false, false, false]],
    ['it is to show only', { dryRun: true, yes: true }, undefined],
  ])('writes nothing when %s', async (_when, options, answers) => {
    const dir = await site(SITE);
    const { text } = await init(dir, options, answers);
    expect(text).toContain('+  plugins');
    expect((await readdir(dir)).toSorted()).toEqual(Object.keys(SITE));
    expect(await read(dir, 'docusaurus.config.ts')).toBe(CONFIG);
  });

  test('writes nothing when nobody can be asked', async () => {
    const dir = await site(SITE);
    await expect(init(dir, {})).rejects.toThrow('run this again with --yes');
    expect(await read(dir, 'docusaurus.config.ts')).toBe(CONFIG);
  });

  test('does not write over what was changed while it asked', async () => {
    const dir = await site(SITE);
    const meanwhile = async () => {
      await writeFile(join(dir, 'docusaurus.config.ts'), '// mine');
      return true;
    };
    const context = { folder: dir, ask: meanwhile, print: () => {} };
    const running = initSite({ scripts: false, env: false }, context);
    await expect(running).rejects.toThrow('docusaurus.config.ts has changed meanwhile');
    expect(await read(dir, 'docusaurus.config.ts')).toBe('// mine');
  });

  test('leaves out what is not wanted', async () => {
    const dir = await site(SITE);
    const { text } = await init(dir, { yes: true, scripts: false, env: false });
    expect((await readdir(dir)).toSorted()).toEqual(Object.keys(SITE));
    expect(await read(dir, 'package.json')).toBe(PACKAGE);
    expect(text).toContain('npx docusaurus-auth-server serve --site build');
  });

  test('sets nothing of a server up that is elsewhere', async () => {
    const dir = await site(SITE);
    const { text } = await init(dir, { yes: true, serverUrl: 'https://api.example.com' });
    expect((await readdir(dir)).toSorted()).toEqual(Object.keys(SITE));
    expect(await read(dir, 'docusaurus.config.ts')).toContain(
      "['docusaurus-plugin-auth', { serverUrl: 'https://api.example.com' }]",
    );
    expect(text).toContain('npx docusaurus auth:ingest');
  });
});

describe('a secret that is there', () => {
  test('is never written over nor shown, and only what is missing is made', async () => {
    const dir = await site({
      ...SITE,
      '.env': 'PORT=4000\nBETTER_AUTH_SECRET=mine-and-nobody-elses\nINGEST_TOKEN=\n# end',
    });
    const { text } = await init(dir, { yes: true });
    expect(await read(dir, '.env')).toMatch(
      /^PORT=4000\nBETTER_AUTH_SECRET=mine-and-nobody-elses\nINGEST_TOKEN=[\w-]{43}\n# end$/,
    );
    expect(text).not.toContain('mine-and-nobody-elses');
  });

  test('is the one that a server has made, which readers are signed in by', async () => {
    const dir = await site({ ...SITE, '.data/auth-secret': 'made at the first start' });
    await init(dir, { yes: true });
    const env = parseEnv(await read(dir, '.env'));
    expect(Object.keys(env)).toEqual(['INGEST_TOKEN']);
  });
});

describe('a configuration that cannot be edited', () => {
  test('is left as it is; what to paste is printed, and the exit code says so', async () => {
    const broken = 'export default make({ plugins: [] });\n';
    const dir = await site({ ...SITE, 'docusaurus.config.ts': broken });
    const { code, text } = await init(dir, { yes: true });
    expect(code).toBe(BY_HAND);
    expect(await read(dir, 'docusaurus.config.ts')).toBe(broken);
    expect(text).toContain("  plugins: ['docusaurus-plugin-auth'],");
    expect(await read(dir, '.env')).toContain('INGEST_TOKEN');
  });
});

describe('the layout of package.json', () => {
  test.each([
    ['{\n\t"name": "x"\n}', '\n\t"scripts": {"'],
    ['{"name":"x","scripts":{}}', '"scripts":{ "auth:dev"'],
    ['{\n    "scripts": {\n        "a": "b"\n    }\n}\n', '"a": "b",\n        "auth:dev"'],
  ])('of %j is kept', async (text, expected) => {
    const dir = await site({ ...SITE, 'package.json': text });
    await init(dir, { yes: true });
    const after = await read(dir, 'package.json');
    expect(after.replace('{ "', '{"')).toContain(expected.replace('{ "', '{"'));
    expect(Object.keys(JSON.parse(after).scripts)).toEqual(
      expect.arrayContaining(['auth:dev', 'auth:serve']),
    );
  });

  test('and a script of the same name are left alone', async () => {
    const text = '{"scripts":{"auth:dev":"mine","auth:serve":"mine too"}}';
    const dir = await site({ ...SITE, 'package.json': text });
    await init(dir, { yes: true });
    expect(await read(dir, 'package.json')).toBe(text);
  });
});

describe('what comes next is told in the words of', () => {
  test.each([
    [
      'npm',
      'package-lock.json',
      ['npm i docusaurus-plugin-auth docusaurus-auth-server', 'npm run auth:serve'],
    ],
    [
      'pnpm',
      'pnpm-lock.yaml',
      ['pnpm add docusaurus-plugin-auth docusaurus-auth-server', 'pnpm run auth:serve'],
    ],
    [
      'yarn',
      'yarn.lock',
      ['yarn add docusaurus-plugin-auth docusaurus-auth-server', 'yarn run auth:serve'],
    ],
  ])('%s', async (_name, lock, commands) => {
    const dir = await site({ ...SITE, [lock]: '' });
    const { text } = await init(dir, { yes: true });
    for (const command of commands) expect(text).toContain(`  ${command}\n`);
  });
});

describe('it says in one sentence that', () => {
  test.each([
    ['there is no site', {}, /^There is no docusaurus\.config in /],
    [
      'Docusaurus is too old',
      {
        'docusaurus.config.js': 'module.exports = {};',
        'package.json': '{"dependencies":{"@docusaurus/core":"^2.4.1"}}',
      },
      /^This site has Docusaurus \^2\.4\.1, and .* needs 3\.10 or newer/,
    ],
    [
      'Docusaurus that is installed is too old',
      {
        ...SITE,
        'node_modules/@docusaurus/core/package.json': '{"version":"3.9.2"}',
      },
      /^This site has Docusaurus 3\.9\.2/,
    ],
    [
      'package.json is broken',
      { ...SITE, 'package.json': '{' },
      /^The package\.json of the site is not valid/,
    ],
  ])('%s', async (_what, files, sentence) => {
    const dir = await site(files);
    await expect(init(dir, { yes: true })).rejects.toThrow(sentence);
  });
});

test('the command itself ends with what it says', async () => {
  const bin = join(import.meta.dirname, '../../../../bin/docusaurus-auth-server.js');
  const dir = await site({ 'docusaurus.config.mjs': "export default {\n  title: 'x',\n};\n" });
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [bin, 'init', ...args], { cwd: dir, env: {} });
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') });
  expect((await run('--yes', '--no-env')).stdout).toContain('Wrote docusaurus.config.mjs');
  await writeFile(join(dir, 'docusaurus.config.mjs'), 'export default x();');
  await expect(run('--yes', '--no-env')).rejects.toMatchObject({ code: BY_HAND });
});
