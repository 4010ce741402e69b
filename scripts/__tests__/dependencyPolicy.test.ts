import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import {
  ACCEPTED_PACKAGES,
  ALLOWED_LICENCES,
  dependenciesOf,
  readDependencies,
  refusedLicences,
  undecidedScripts,
} from '../dependencyPolicy.ts';
import { ROOT } from '../shared/paths.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const PAGE = 'website/docs/operations/dependencies.md';

/** The first cells of the table under a heading, without marks of code. */
function firstCells(heading: string): string[] {
  const [, section = ''] = read(PAGE).split(`\n## ${heading}\n`);
  const [table = ''] = /^\|(?:.*\n)+?(?!\|)/m.exec(section) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.map((row) => (row.split('|')[1] ?? '').replaceAll('`', '').trim());
}

const one = (place: string, more: object) =>
  dependenciesOf({ [`node_modules/${place}`]: { version: '1.0.0', ...more } });

test('a licence that is unknown, or asks that what is built on it is published, is refused', () => {
  for (const license of ['GPL-3.0', 'AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'MIT AND GPL-2.0']) {
    expect(refusedLicences(one('a', { license }))).toEqual([`a@1.0.0: ${license}`]);
  }
  expect(refusedLicences(one('a', {}))).toEqual(['a@1.0.0: unknown']);
  expect(refusedLicences(one('@a/b', { license: '(GPL-3.0 OR MIT)' }))).toEqual([]);
  expect(refusedLicences(one('x/node_modules/b', { license: 'MIT AND Zlib' }))).toEqual([]);
});

test('a package that is accepted under one licence is refused under another', () => {
  expect(refusedLicences(one('axe-core', { license: 'MPL-2.0' }))).toEqual([]);
  expect(refusedLicences(one('axe-core', { license: 'GPL-3.0' }))).toHaveLength(1);
  expect(refusedLicences(one('axe-core-too', { license: 'MPL-2.0' }))).toHaveLength(1);
});

test('every package of the lockfile is under a licence that may be used', () => {
  const { dependencies } = readDependencies();
  expect(dependencies.length).toBeGreaterThan(1_000);
  expect(refusedLicences(dependencies)).toEqual([]);
});

test('no package runs a script at its installation that nobody has decided about', () => {
  const { dependencies, allowScripts } = readDependencies();
  expect(undecidedScripts(dependencies, allowScripts)).toEqual([]);
  expect(undecidedScripts(one('new', { hasInstallScript: true }), allowScripts)).toEqual([
    'new@1.0.0',
  ]);
  const running = new Set(dependencies.filter(({ runsScript }) => runsScript).map((d) => d.name));
  expect(Object.keys(allowScripts).filter((name) => !running.has(name))).toEqual([]);
});

test('the page about dependencies lists the licences, the exceptions and the scripts', () => {
  const { allowScripts } = readDependencies();
  expect(firstCells('Which licences are allowed')).toEqual([...ALLOWED_LICENCES]);
  expect(firstCells('Which packages are exceptions')).toEqual(Object.keys(ACCEPTED_PACKAGES));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  expect(firstCells('Which packages may run a script when they are installed')).toEqual(allowed);
});

/** What the bot updates together, as patterns of names. */
function groups(): string[][] {
  const { updates } = parse(read('.github/dependabot.yml'));
  const npm = updates.find((update: object) => Object(update)['package-ecosystem'] === 'npm');
  return Object.values<{ patterns: string[] }>(npm.groups).map(({ patterns }) => patterns);
}

const fits = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

test('packages of one family, which must have one version, are updated together', () => {
  const folders = ['', 'packages/server/', 'packages/docusaurus-plugin-auth/', 'website/'];
  const named = folders.flatMap((folder) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${folder}package.json`));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const scoped = [...new Set(named)].filter((name) => /^@(?!types\/)/.test(name));
  const families = Object.groupBy(scoped, (name) => name.split('/')[0] ?? '');
  const alone = Object.values(families).filter(
    (names = []) =>
      names.length > 1 &&
      !groups().some((patterns) =>
        names.every((name) => patterns.some((pattern) => fits(name, pattern))),
      ),
  );
  expect(alone).toEqual([]);
});
