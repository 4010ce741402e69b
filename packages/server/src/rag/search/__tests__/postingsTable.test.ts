import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IMPACT_MAX } from '../impact.ts';
import { PostingsWriter } from '../postings.ts';
import { PostingsTable } from '../postingsTable.ts';

const TERMS = 5;

describe('a table of postings', () => {
  it('packs those of each term as if they were alone', () => {
    const term = fc.integer({ min: 0, max: TERMS - 1 });
    const impact = fc.double({ min: 0, max: IMPACT_MAX, noNaN: true });
    const sections = fc.array(fc.uniqueArray(term), { maxLength: 600 });
    fc.assert(
      fc.property(sections, impact, (found, weight) => {
        const table = new PostingsTable();
        const writers = Array.from({ length: TERMS }, () => new PostingsWriter());
        for (const [ordinal, ofSection] of found.entries()) {
          for (const one of ofSection) {
            table.add(one, ordinal, weight);
            writers[one]?.add(ordinal, weight);
          }
        }
        table.sort(TERMS);
        const { bytes, sizes } = table.pack([3, 0, 4]);
        const expected = [3, 0, 4].map((one) => writers[one]?.pack() ?? Buffer.alloc(0));
        expect(bytes).toEqual(Buffer.concat(expected));
        expect(sizes).toEqual(expected.map((packed) => packed.length));
      }),
      { numRuns: 50 },
    );
  });

  it('has an empty list for a term that is nowhere', () => {
    const table = new PostingsTable();
    table.sort(1);
    expect([...table.pack([0]).bytes]).toEqual([0]);
  });
});
