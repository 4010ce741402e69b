import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { BETTER_AUTH_CODES } from '../client/betterAuthCodes';
import { authRoutes, pagePaths } from '../routes';
import { getSwizzleConfig } from '../swizzle';

const DOCS = path.join(__dirname, '../../../../website/docs');

const LOCALES = path.join(__dirname, '../../locales');

const read = (page: string) => readFileSync(path.join(DOCS, page), 'utf8');

/** What stands in the first cell of the rows of the tables, as code. */
function firstCells(page: string): string[] {
  const rows = read(page)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
}

test('the website explains every error of the auth routes that has a sentence on the pages', () => {
  const explained = firstCells('reference/errors.md');
  const missing = [...BETTER_AUTH_CODES.keys()].filter((code) => !explained.includes(String(code)));
  expect(missing).toEqual([]);
});

test('the website lists every component that a site may make its own, with what it may do', () => {
  const components = Object.entries(getSwizzleConfig().components);
  const lines = read('guides/customising.md').split('\n');
  // Parts of a component are told by `docusaurus swizzle --list`.
  const whole = components.filter(([name]) => !name.includes('/'));
  const rows = whole.map(([name, { actions }]) => [name, `${actions.wrap} | ${actions.eject}`]);
  const told = lines.flatMap((line) => {
    const [, name, , wrap, eject] = line.split('|').map((cell) => cell.trim());
    return /^`\w/.test(name ?? '') && name
      ? [[name.replaceAll('`', ''), `${wrap} | ${eject}`]]
      : [];
  });
  expect(told.sort()).toEqual(rows.sort());
});

test('the website lists every page that the plugin adds', () => {
  const site = { baseUrl: '/', trailingSlash: undefined };
  const pages = pagePaths(authRoutes(site, { routeBasePath: 'auth' }));
  const told = firstCells('reference/plugin-options.md').filter((cell) =>
    cell.startsWith('/auth/'),
  );
  expect(told.sort()).toEqual(pages.sort());
});

test('the website names every language that the plugin brings its texts in', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const folders = readdirSync(LOCALES).filter((folder) => folder !== 'base');
  const languages = ['en', ...folders].map((locale) => names.of(locale) ?? locale).sort();
  const list = new Intl.ListFormat('en-GB').format(languages);
  expect(read('guides/customising.md')).toContain(`in these languages: ${list}.`);
});
