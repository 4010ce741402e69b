import { describe, expect, it } from '@jest/globals';
import { highlight } from '../highlight.ts';
import { languageOf } from '../language.ts';
import { tokenise } from '../tokenise.ts';

async function marked(text: string, query: string, locale = 'en'): Promise<string[]> {
  const language = await languageOf(locale);
  const terms = new Set(tokenise(query, language).map((token) => token.term));
  return highlight(text, terms, language).map(({ start, end }) => text.slice(start, end));
}

describe('highlight', () => {
  it('marks words in every form, as they are written', async () => {
    expect(await marked('Configuring it: the CONFIGURED one.', 'configure')).toEqual([
      'Configuring',
      'CONFIGURED',
    ]);
  });

  it('marks the parts of an identifier that match, or all of it', async () => {
    expect(await marked('Use setupFiles.', 'setup')).toEqual(['setup']);
    expect(await marked('Use --setup-files here', 'setupFiles')).toEqual(['setup-files']);
    expect(await marked('in jest.config.js', 'config')).toEqual(['config']);
    expect(await marked('ERR_MODULE_NOT_FOUND', 'module found')).toEqual(['MODULE', 'FOUND']);
  });

  it('marks words in texts without spaces', async () => {
    expect(await marked('設定ファイルを変更する', 'ファイル', 'ja')).toEqual(['ファイル']);
  });

  it('marks a word with invisible characters as a whole', async () => {
    expect(await marked('a ket\u00ADtle', 'kettle')).toEqual(['ket\u00ADtle']);
  });

  it('marks no number of a list item', async () => {
    expect(await marked('1. Boil 1 kettle.\n  2. Pour.', '1 2')).toEqual(['1']);
  });

  it('marks nothing in an empty text and for an empty query', async () => {
    expect(await marked('', 'tea')).toEqual([]);
    expect(await marked('tea', '')).toEqual([]);
  });
});
