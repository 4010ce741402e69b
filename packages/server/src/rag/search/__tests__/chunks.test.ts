import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chunksIn } from '../chunks.ts';
import { languageOf } from '../language.ts';
import { countTokens, tokenise } from '../tokenise.ts';

/** What `chunksIn` finds, as a pattern. */
const CHUNK = /[\p{L}\p{M}\p{N}_]+(?:[.\-'’][\p{L}\p{M}\p{N}_]+)*/gu;

const pieces = [..."aZ9_.-'’ \n|é設ชัА\u0301\u200d", '𝒳', '😀', '\ud800', '\udc00', '...'];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('chunksIn', () => {
  it('finds words, and identifiers whole', () => {
    expect(chunksIn("Don't use --setup-files, e.g. jest.config.js.")).toEqual([
      "Don't",
      'use',
      'setup-files',
      'e.g',
      'jest.config.js',
    ]);
  });

  it('finds what the pattern finds, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(chunksIn(text)).toEqual(text.match(CHUNK) ?? []);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('countTokens', () => {
  it('counts as many terms as there are', async () => {
    const english = await languageOf('en');
    fc.assert(
      fc.property(texts, (text) => {
        const whole = `${text} the setupFiles of it`;
        expect(countTokens(whole, english)).toBe(tokenise(whole, english).length);
      }),
    );
  });
});
