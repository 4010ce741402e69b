import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { languageOf } from '../language.ts';
import { tokenise } from '../tokenise.ts';

async function termsOf(text: string, locale = 'en'): Promise<string[]> {
  return tokenise(text, await languageOf(locale)).map((token) => token.term);
}

describe('tokenise', () => {
  it('stems words and drops stop words', async () => {
    expect(await termsOf('How are the modules configured?')).toEqual(['modul', 'configur']);
  });

  it('finds an identifier by its parts and, with a lower weight, whole', async () => {
    const tokens = tokenise('setupFiles', await languageOf('en'));
    expect(tokens).toEqual([
      { term: 'setup', weight: 1, word: 'setup' },
      { term: 'file', weight: 1, word: 'files' },
      { term: 'setupfil', weight: 0.4, word: 'setupFiles' },
    ]);
  });

  it.each(['setup-files', 'setup_files', '--setupFiles', 'SETUP_FILES', 'setup.files'])(
    'lets %s meet setupFiles',
    async (spelling) => {
      expect(await termsOf(spelling)).toEqual(await termsOf('setupFiles'));
    },
  );

  it('finds an identifier that was typed in lower case', async () => {
    expect(await termsOf('setupFiles')).toContain((await termsOf('setupfiles'))[0]);
  });

  it('keeps an identifier of stop words whole', async () => {
    expect(await termsOf('beforeAll')).toEqual(['beforeal']);
  });

  it('ignores accents, ligatures and invisible characters', async () => {
    expect(await termsOf('con\u200Bfi\u00ADgure cafe\u0301 ﬁle')).toEqual(
      await termsOf('configure cafe file'),
    );
    expect(await termsOf('Größe', 'de')).toEqual(await termsOf('grösse', 'de'));
  });

  it('cuts scripts without spaces into words', async () => {
    expect(await termsOf('設定ファイルを変更する', 'ja')).toContain('ファイル');
    expect(await termsOf('安装插件', 'zh-Hans')).toContain('安装');
    expect((await termsOf('การติดตั้งโปรแกรม', 'th')).length).toBeGreaterThan(1);
  });

  it('reads right-to-left text and languages without a stemmer', async () => {
    expect(await termsOf('שלום עולם', 'he')).toEqual(['שלום', 'עולם']);
    expect(await termsOf('\u202Eabc\u202C def', 'x-unknown')).toEqual(['abc', 'def']);
  });

  it.each(['', '...', '!?;', '\u0000\u200B', '?*+.[](){}|^$\\'])(
    'finds nothing in %j',
    async (text) => {
      expect(await termsOf(text)).toEqual([]);
    },
  );

  it('cuts very long words and keeps their characters whole', async () => {
    const [term = ''] = await termsOf('𝒳'.normalize('NFC').repeat(5_000));
    expect(term.isWellFormed()).toBe(true);
    expect([...term].length).toBeLessThanOrEqual(64);
  });

  it('gives terms that Postgres can hold, whatever the text is', async () => {
    const english = await languageOf('en');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { term } of tokenise(text, english)) {
          expect(term).not.toContain('\u0000');
          expect(term.length).toBeGreaterThan(0);
          expect(term.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
