import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const THEME = path.join(__dirname, '..');
const LOCALES = path.join(__dirname, '..', '..', '..', 'locales');
const DESCRIPTION = '___DESCRIPTION';

function read(locale: string): Record<string, string> {
  const file = path.join(LOCALES, locale, 'plugin-auth.json');
  const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return texts;
}

function sources(): string[] {
  const files = readdirSync(THEME, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'))
    .map((file) => readFileSync(path.join(THEME, file), 'utf8'));
}

/** Ids as they stand in the source: always literal, else extraction would miss them. */
function usedIds(): string[] {
  const ids = sources().flatMap((text) =>
    [...text.matchAll(/\bid(?:: '|=")(plugin-auth\.[\w.]+)['"]/g)].map(([, id]) => id ?? ''),
  );
  return [...new Set(ids)].sort();
}

const base = read('base');
const ids = Object.keys(base).filter((key) => !key.endsWith(DESCRIPTION));
const locales = readdirSync(LOCALES).filter((locale) => locale !== 'base');
const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the bundled texts', () => {
  it('of the base are those that the theme uses, no more and no less', () => {
    expect([...ids].sort()).toEqual(usedIds());
  });

  it('of the base describe to translators where each one stands', () => {
    const described = Object.keys(base).filter((key) => key.endsWith(DESCRIPTION));
    expect(described.map((key) => key.slice(0, -DESCRIPTION.length)).sort()).toEqual(
      [...ids].sort(),
    );
  });

  it('are there in German and French, and in English by the source alone', () => {
    // Docusaurus ships the file of a locale to every reader: for English it would repeat the code.
    expect(locales).toEqual(expect.arrayContaining(['de', 'fr']));
    expect(locales).not.toContain('en');
  });

  it.each(locales)('are complete in %s, with the same placeholders', (locale) => {
    const texts = read(locale);
    expect(Object.keys(texts).sort()).toEqual([...ids].sort());
    for (const id of ids) {
      expect(texts[id]?.trim()).toBeTruthy();
      expect([id, placeholders(texts[id])]).toEqual([id, placeholders(base[id])]);
    }
  });

  it('of the base say what the source says', () => {
    const source = sources().join('\n').replace(/\s+/g, ' ');
    for (const id of ids) expect(source).toContain(base[id]);
  });
});
