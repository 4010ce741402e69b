import { describe, expect, it } from '@jest/globals';
import { WordCollector } from '../words.ts';

function collect(collector: WordCollector, words: Array<[string, number, boolean]>) {
  for (const [spelling, section, inText] of words) {
    const entry = collector.entryOf(spelling);
    if (entry) collector.see(entry, section, inText);
  }
  return collector.words;
}

describe('the words of a segment', () => {
  it('count the sections that have them, and keep the first spelling', () => {
    const words = collect(new WordCollector(), [
      ['Kettle', 0, true],
      ['kettle', 0, true],
      ['KETTLE', 3, false],
    ]);
    expect(words).toEqual([{ word: 'kettle', spelling: 'Kettle', sections: 2 }]);
  });

  it('leave out numbers, letters, and names of one example', () => {
    const words = collect(new WordCollector(), [
      ['2024', 0, true],
      ['a', 0, true],
      ['foo', 0, false],
      ['bar', 0, false],
      ['bar', 1, false],
    ]);
    expect(words.map(({ word }) => word)).toEqual(['bar']);
  });

  it('are no more than a limit: later ones are left out, earlier ones still counted', () => {
    const words = collect(new WordCollector(2), [
      ['one', 0, true],
      ['two', 0, true],
      ['three', 0, true],
      ['one', 1, true],
    ]);
    expect(words.map(({ word, sections }) => [word, sections])).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });
});
