import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from '../sentences.ts';

function split(text: string, language = 'en'): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  it('cuts at the end of sentences and of lines', () => {
    expect(split('One thing. Another thing!\nA list item\n\nLast?')).toEqual([
      'One thing.',
      'Another thing!',
      'A list item',
      'Last?',
    ]);
  });

  it.each([
    'Use a runner, e.g. Kettle, for this.',
    'Edit kettle.config.js and save it.',
    'It is 2.5 times faster vs. before.',
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('cuts Japanese sentences', () => {
    expect(split('設定を変更します。保存します。', 'ja')).toEqual([
      '設定を変更します。',
      '保存します。',
    ]);
  });
});
