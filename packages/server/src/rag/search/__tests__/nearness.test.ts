import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { forgiven, nearness } from '../nearness.ts';

describe('nearness', () => {
  it.each([
    ['whistle', 'whistle', 0],
    ['whistel', 'whistle', 1],
    ['whstle', 'whistle', 1],
    ['whisstle', 'whistle', 1],
    ['whustle', 'whistle', 1],
    ['hwistel', 'whistle', 2],
    ['', 'tea', 3],
  ])('counts the errors of %s for %s', (typed, word, errors) => {
    expect(nearness(typed, word).whole).toBe(errors);
  });

  it('finds the beginning that a word under way is nearest to', () => {
    expect(nearness('instlal', 'installation')).toEqual({ whole: 6, beginning: 1 });
  });

  it('is the same in both directions, and never more than the longer word has letters', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, beginning } = nearness(a, b);
        expect(whole).toBe(nearness(b, a).whole);
        expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(beginning).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('forgives more in longer words, and nothing in codes', () => {
    expect(['tea', 'kettle', 'installation', 'ts2345'].map(forgiven)).toEqual([0, 1, 2, 0]);
  });
});
