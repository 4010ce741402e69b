import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { base, describedIds, fileOf, ids, locales, textsOf } from './localeFiles';

const THEME = path.join(__dirname, '..');

function sources(): string[] {
  const files = readdirSync(THEME, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'))
    .map((file) => readFileSync(path.join(THEME, file), 'utf8'));
}

/** Ids as they stand in the source: always literal, else extraction would miss them. */
function usedIds(): string[] {
  const used = sources().flatMap((text) =>
    [...text.matchAll(/\bid(?:: '|=")(plugin-auth\.[\w.]+)['"]/g)].map(([, id]) => id ?? ''),
  );
  return [...new Set(used)].sort();
}

/** Buttons of a list, each with its visible text and the longer name that tells it from the others. */
const NAMED_BUTTONS = [
  ['plugin-auth.navbar.signOut', 'plugin-auth.account.sessions.endNamed'],
  ['plugin-auth.account.links.link', 'plugin-auth.account.links.linkNamed'],
  ['plugin-auth.account.links.unlink', 'plugin-auth.account.links.unlinkNamed'],
  ['plugin-auth.account.passkeys.rename', 'plugin-auth.account.passkeys.renameNamed'],
  ['plugin-auth.account.passkeys.delete', 'plugin-auth.account.passkeys.deleteNamed'],
];

describe('the bundled texts', () => {
  it.each(locales)(
    'name buttons in %s by what they show, for those who speak to them',
    (locale) => {
      const texts = textsOf(locale);
      for (const [shown = '', named = ''] of NAMED_BUTTONS)
        expect(texts[named]?.toLowerCase()).toContain(texts[shown]?.toLowerCase());
    },
  );

  it('of the base are those that the theme uses, no more and no less', () => {
    expect([...ids].sort()).toEqual(usedIds());
  });

  it('of the base describe to translators where each one stands', () => {
    expect([...describedIds].sort()).toEqual([...ids].sort());
  });

  it('of the base say what the source says', () => {
    const source = sources().join('\n').replace(/\s+/g, ' ');
    for (const id of ids) expect(source).toContain(base[id]);
  });

  it('are there in twelve languages, in English by the source alone', () => {
    // Docusaurus ships the file of a locale to every reader: for English it would repeat the code.
    const others = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-BR', 'ru', 'ur', 'zh-Hans'];
    expect([...locales].sort()).toEqual(others);
  });

  it.each(locales)('are complete in %s, none of them empty', (locale) => {
    const texts = textsOf(locale);
    expect(Object.keys(texts).sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => !texts[id]?.trim())).toEqual([]);
  });

  it.each(['base', ...locales])('stand in the file of %s sorted by their ids', (locale) => {
    const texts = textsOf(locale);
    expect(Object.keys(texts)).toEqual(Object.keys(texts).sort());
    expect(fileOf(locale)).toBe(`${JSON.stringify(texts, null, 2)}\n`);
  });
});
