import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import textsLoader from '../textsLoader';

const SITE = { 'theme.common.skip': 'Zum Inhalt', 'my.page': 'Meine Seite' };
const EVERYWHERE = { 'plugin-auth.chat.open': 'Die Doku fragen' };
const LATER = { 'plugin-auth.chat.send': 'Senden', 'plugin-auth.account.title': 'Konto' };

const load = (resourceQuery: string, texts: object) =>
  textsLoader.call({ resourceQuery }, JSON.stringify(texts));

test('every page has the texts of the site and of the buttons that are on every page', () => {
  const texts = load('', { ...SITE, ...LATER, ...EVERYWHERE });
  expect(JSON.parse(texts)).toEqual({ ...SITE, ...EVERYWHERE });
});

test('all others come with what shows them', () => {
  const source = load('?plugin-auth', { ...SITE, ...LATER, ...EVERYWHERE });
  expect(source).toContain(JSON.stringify(LATER));
  expect(source).toContain("from '@generated/codeTranslations'");
});

test('a site in English, whose texts stand in the code, has nothing to add', () => {
  expect(load('?plugin-auth', { ...SITE, ...EVERYWHERE })).toBe('export {};');
});

test.each([
  'AccountNavbarItem',
  'AccountNavbarItem/SignInLink',
  'ChatWidget',
  'ChatWidget/AskCode',
  'ChatWidget/Launcher',
  'DocsSearchBar',
])('all texts of %s are there at once', (component) => {
  const source = readFileSync(path.join(__dirname, '..', 'theme', component, 'index.tsx'), 'utf8');
  for (const [id] of source.matchAll(/plugin-auth\.\w+\.\w+/g)) {
    const texts = JSON.stringify({ [id]: 'x' });
    expect(JSON.parse(textsLoader.call({ resourceQuery: '' }, texts))).toEqual({ [id]: 'x' });
  }
});
