import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { count, has, withBits } from '../bitmap.ts';
import { IMPACT_MAX } from '../impact.ts';
import { PostingsWriter, unpackPostings } from '../postings.ts';

function pack(postings: Array<[number, number]>) {
  const writer = new PostingsWriter();
  for (const [ordinal, impact] of postings) writer.add(ordinal, impact);
  return unpackPostings(writer.pack());
}

describe('postings', () => {
  it('come back as they were packed, impacts to within one level', () => {
    const ordinals = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 200 });
    const impact = fc.double({ min: 0, max: IMPACT_MAX, noNaN: true });
    fc.assert(
      fc.property(ordinals, impact, (numbers, weight) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const unpacked = pack(sorted.map((ordinal) => [ordinal, weight]));
        expect([...unpacked.ordinals]).toEqual(sorted);
        for (const found of unpacked.impacts) {
          expect(Math.abs(Math.sqrt(found) - Math.sqrt(weight))).toBeLessThan(
            Math.sqrt(IMPACT_MAX) / 254,
          );
          expect(found).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('take about two bytes each', () => {
    const writer = new PostingsWriter();
    for (let ordinal = 0; ordinal < 1_000; ordinal++) writer.add(3 * ordinal, 1);
    expect(writer.pack().length).toBeLessThan(2_010);
  });
});

describe('a bitmap', () => {
  it('holds the numbers that were added', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const bits = withBits(withBits(Buffer.alloc(0), first, 1_000), second, 1_000);
        const all = new Set([...first, ...second]);
        expect(count(bits)).toBe(all.size);
        for (let number = 0; number < 1_000; number++)
          expect(has(bits, number)).toBe(all.has(number));
      }),
      { numRuns: 20 },
    );
  });
});
