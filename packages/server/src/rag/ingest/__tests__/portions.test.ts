import { expect, test } from '@jest/globals';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { wantedIndexes } from '../entries.ts';
import { portions } from '../portions.ts';

/** The lengths of the texts, portion by portion. */
function cut(lengths: number[], textMax: number): number[][] {
  const sections = lengths.map((length) => makeSection({ text: 'x'.repeat(length) }));
  const [index] = wantedIndexes(makeManifest([makePage({ url: '/a', sections })]), 'en');
  const found = portions(index?.entries ?? [], textMax);
  return found.map((portion) => portion.map(({ section }) => section.text.length));
}

test.each([
  [[3, 3, 3], 100, [[3, 3, 3]]],
  [[3, 3, 3], 6, [[3, 3], [3]]],
  [[3, 9, 3], 6, [[3], [9], [3]]],
  [[9], 6, [[9]]],
])('texts of %j with room for %j each are the portions %j', (lengths, textMax, expected) => {
  expect(cut(lengths, textMax)).toEqual(expected);
});

test('nothing to index is no portion', () => {
  expect(portions([])).toEqual([]);
});

test('code counts like text', () => {
  const code = [{ text: 'x'.repeat(5) }];
  const sections = [makeSection({ text: 'x', code }), makeSection({ text: 'x', code })];
  const [index] = wantedIndexes(makeManifest([makePage({ url: '/a', sections })]), 'en');
  expect(portions(index?.entries ?? [], 8)).toHaveLength(2);
});
