import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compile } from '@mdx-js/mdx';
import { validateOptions } from '../../../packages/docusaurus-plugin-auth/lib/options.js';
import { CACHE, ROOT } from '../../shared/paths.ts';
import { run, runNode } from '../../shared/run.ts';
import { readSamples, type Sample } from '../samples.ts';

const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');

/** What a Docusaurus site has: `@theme` and the like are known, and JavaScript is not checked. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    allowJs: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node', '@docusaurus/module-type-aliases', '@docusaurus/theme-classic'],
  },
};

let folder: string;

beforeAll(async () => {
  // Below node_modules, where a sample finds what it imports.
  await mkdir(CACHE, { recursive: true });
  folder = await mkdtemp(path.join(CACHE, 'samples-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const nameOf = ({ place, language }: Sample) => `${place.replace(/[/.:]/g, '-')}.${language}`;

test('every sample in TypeScript has the types of the packages', async () => {
  const samples = readSamples('ts', 'tsx', 'js', 'jsx');
  for (const sample of samples) {
    // What is no module would share its names with the others.
    await writeFile(path.join(folder, nameOf(sample)), `${sample.code}\nexport {};\n`);
  }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  expect(await runNode([TSC, '-p', folder])).toEqual({ code: 0, output: '' });
}, 120_000);

describe('the options of a sample of docusaurus.config are taken', () => {
  const configs = readSamples('ts').filter(({ title }) => title === 'docusaurus.config.ts');
  test.each(configs.map((sample) => [sample.place, sample] as const))('%s', async (_, sample) => {
    const file = path.join(folder, `${nameOf(sample)}.mjs`);
    await writeFile(file, stripTypeScriptTypes(sample.code));
    const { default: config } = await import(file);
    const plugins: unknown[] = config.plugins ?? [];
    for (const plugin of plugins) {
      const [name, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
      if (name === 'docusaurus-plugin-auth') validateOptions({ options });
    }
  });
});

describe('a sample in JSON is JSON', () => {
  const samples = readSamples('json');
  test.each(samples.map((sample) => [sample.place, sample] as const))('%s', (_, sample) => {
    // A block may also have one object a line.
    const lines = /^\{.*\}$/.test(sample.code.split('\n', 1)[0] ?? '');
    for (const text of lines ? sample.code.trim().split('\n') : [sample.code]) JSON.parse(text);
  });
});

describe('a page in a sample compiles', () => {
  const samples = readSamples('md', 'mdx');
  test.each(samples.map((sample) => [sample.place, sample] as const))('%s', async (_, sample) => {
    const page = sample.code.replace(/^---\n[\s\S]*?^---$/m, '');
    await compile(page, { format: sample.language === 'md' ? 'md' : 'mdx' });
  });
});

test('every property and class of ours in a stylesheet of a sample is one that the plugin has', () => {
  const sources = globSync('packages/docusaurus-plugin-auth/src/**/*.{css,ts,tsx}', { cwd: ROOT });
  const plugin = sources.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
  const styles = readSamples('css').map(({ code }) => code);
  const used = styles.flatMap((code) => code.match(/plugin-auth-[\w-]+/g) ?? []);
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((name) => !new RegExp(`${name}(?![\\w-])`).test(plugin))).toEqual([]);
});

test('the statement that asks for a session is the one that the example runs', () => {
  const example = readFileSync(path.join(ROOT, 'examples/fastapi/present.py'), 'utf8');
  const [, ran = ''] = /PRESENT_ROLE = """\n([\s\S]*?)"""/.exec(example) ?? [];
  const shown = readSamples('sql').filter(({ place }) => place.startsWith('guides/other-backends'));
  expect(shown.map(({ code }) => code)).toEqual([ran.replaceAll(/%\((\w+)\)s/g, ':$1')]);
});

test('every command is one that a shell can read', async () => {
  const script = path.join(folder, 'commands.sh');
  const commands = readSamples('bash').map(({ place, code }) => `# ${place}\n${code}`);
  await writeFile(script, commands.join('\n'));
  expect(await run('bash', ['-n', script])).toEqual({ code: 0, output: '' });
});
