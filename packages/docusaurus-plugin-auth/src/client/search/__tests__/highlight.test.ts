import { expect, test } from '@jest/globals';
import { splitHighlights } from '../highlight';

/** The text with its marked parts in brackets. */
function shown(text: string, ...places: [number, number][]): string {
  const parts = splitHighlights(
    text,
    places.map(([start, end]) => ({ start, end })),
  );
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

test.each([
  ['at the start', [[0, 6]], '[Change] the port'],
  ['at the end', [[11, 15]], 'Change the [port]'],
  [
    'in any order',
    [
      [11, 15],
      [0, 6],
    ],
    '[Change] the [port]',
  ],
  [
    'that touch',
    [
      [0, 3],
      [3, 6],
    ],
    '[Cha][nge] the port',
  ],
  [
    'that overlap',
    [
      [0, 5],
      [3, 6],
    ],
    '[Chang][e] the port',
  ],
  ['that reach too far', [[11, 99]], 'Change the [port]'],
  ['that lie outside', [[40, 50]], 'Change the port'],
  ['that are empty', [[3, 3]], 'Change the port'],
  ['of none', [], 'Change the port'],
] as [string, [number, number][], string][])('places %s', (_what, places, expected) => {
  expect(shown('Change the port', ...places)).toBe(expected);
});

test('the parts put together are the text', () => {
  const parts = splitHighlights('Größe 🫖 ändern', [{ start: 6, end: 8 }]);
  expect(parts.map(({ text }) => text).join('')).toBe('Größe 🫖 ändern');
  expect(parts.find(({ marked }) => marked)?.text).toBe('🫖');
});
