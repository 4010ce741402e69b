import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const SRC = path.join(__dirname, '..');
const PAGE = path.join(SRC, '../../../website/docs/guides/customising.md');
const NAME = /--plugin-auth-[\w-]+/g;

const read = (file: string) => readFileSync(path.join(SRC, file), 'utf8');
const unique = (names: readonly string[]) => [...new Set(names)].sort();
const defined = unique(read('look.css').match(/--plugin-auth-[\w-]+(?=:)/g) ?? []);

function stylesheets(): string[] {
  const files = readdirSync(path.join(SRC, 'theme'), { recursive: true, encoding: 'utf8' });
  // The chat and the search have properties of their own.
  const pages = files.filter((file) => /^(?!ChatWidget|DocsSearchBar).*\.css$/.test(file));
  return pages.map((file) => read(`theme/${file}`));
}

test('the website tells every custom property of the pages, with what it is at first', () => {
  const [light = ''] = read('look.css').split(':where([data-theme');
  const values = [...light.matchAll(/(--plugin-auth-[\w-]+): (.+);/g)].map(
    ([, name, value]) => `| \`${name}\` | \`${value}\` |`,
  );
  const rows = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `--plugin-auth-') && !line.includes('-chat-'))
    .map((line) => line.split('|').slice(0, 3).join('|').concat('|'));
  expect(rows.sort()).toEqual(values.sort());
});

test('the pages use every custom property that is defined, and no other one', () => {
  const used = stylesheets().flatMap((sheet) => sheet.match(NAME) ?? []);
  expect(unique(used)).toEqual(defined);
});

test('the pages know no left and no right: they are the same for what is read from the right', () => {
  const physical = /^\s*(?:width|height|(?:[\w-]+-)?(?:left|right|top|bottom)(?:-[\w-]+)?)\s*:/;
  const lines = stylesheets().flatMap((sheet) =>
    sheet.split('\n').filter((line) => physical.test(line)),
  );
  expect(lines).toEqual([]);
});

test('no stylesheet of the pages defines one for itself: they are in one place', () => {
  const own = stylesheets().flatMap((sheet) => sheet.match(/--plugin-auth-[\w-]+(?=:)/g) ?? []);
  expect(own).toEqual([]);
});
