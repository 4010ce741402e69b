import { describe, expect, it, test } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { estimate } from '../bootstrap.ts';
import { compare } from '../compare.ts';
import { type Outcome, type Run, worstOf } from '../evaluate.ts';
import { scoresOf } from '../metrics.ts';

const pages = (...names: string[]) => names;

test.each([
  [pages('a', 'b'), ['a'], { recall: 1, mrr: 1, ndcg: 1 }],
  [pages('b', 'a'), ['a'], { recall: 1, mrr: 0.5, ndcg: 1 / Math.log2(3) }],
  [pages('b', 'c', 'a'), ['a'], { recall: 0, mrr: 1 / 3, ndcg: 0.5 }],
  [pages('b', 'c'), ['a'], { recall: 0, mrr: 0, ndcg: 0 }],
  [pages(), ['a'], { recall: 0, mrr: 0, ndcg: 0 }],
  [pages('a', 'b'), ['a', 'b'], { recall: 1, mrr: 1, ndcg: 1 }],
  [pages('a', 'c', 'b'), ['a', 'b'], { recall: 1, mrr: 1, ndcg: 1.5 / (1 + 1 / Math.log2(3)) }],
])('%j for the gold pages %j, with k = 2', (found, gold, expected) => {
  const scores = scoresOf(found, gold, 2);
  expect(scores.recall).toBe(expected.recall);
  expect(scores.mrr).toBeCloseTo(expected.mrr);
  expect(scores.ndcg).toBeCloseTo(expected.ndcg);
});

test('a page below the tenth counts for nothing', () => {
  const found = [...'abcdefghij', 'gold'];
  expect(scoresOf(found, ['gold'], 10)).toEqual({ recall: 0, mrr: 0, ndcg: 0 });
});

test('every score is from 0 to 1, and moving a gold page up makes none smaller', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 2 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 10 }), (found, k) => {
      const [gold = ''] = found.slice(-1);
      const better = [gold, ...found.slice(0, -1)];
      const [before, after] = [scoresOf(found, [gold], k), scoresOf(better, [gold], k)];
      for (const metric of ['recall', 'mrr', 'ndcg'] as const) {
        expect(after[metric]).toBeGreaterThanOrEqual(before[metric]);
        expect(after[metric]).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe('the interval of a mean', () => {
  it('holds the mean, is the same each time, and narrows with more values', () => {
    const values = (count: number) => Array.from({ length: count }, (_, i) => i % 2);
    const [few, many] = [estimate(values(10)), estimate(values(1_000))];
    expect(estimate(values(10))).toEqual(few);
    for (const { mean, low, high } of [few, many]) {
      expect(mean).toBe(0.5);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
  });

  it('is as wide as theory says', () => {
    // The standard error of a share of one half among 400 is 0.025; 95 % lie within 1.96 of them.
    const { low, high } = estimate(Array.from({ length: 400 }, (_, i) => i % 2));
    expect(low).toBeCloseTo(0.5 - 0.049, 2);
    expect(high).toBeCloseTo(0.5 + 0.049, 2);
  });

  it('is a point where all values are the same', () => {
    expect(estimate([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1 });
  });
});

const outcome = (id: string, found: string[]): Outcome => {
  return { id, question: `${id}?`, gold: ['gold'], pages: found };
};
const run = (...outcomes: Outcome[]): Run => ({ format: 1, date: '', k: 1, outcomes });

describe('the worst questions', () => {
  it('come worst first, and what was found at once is not among them', () => {
    const found = run(
      outcome('first', ['gold']),
      outcome('third', ['a', 'b', 'gold']),
      outcome('never', ['a']),
      outcome('second', ['a', 'gold']),
    );
    expect(worstOf(found, 2).map(({ id }) => id)).toEqual(['never', 'third']);
    expect(worstOf(found, 10)).toHaveLength(3);
  });
});

describe('a comparison', () => {
  const earlier = run(
    outcome('same', ['gold']),
    outcome('better', ['a']),
    outcome('worse', ['gold']),
    outcome('gone', ['gold']),
  );
  const later = run(
    outcome('new', ['a']),
    outcome('worse', ['a', 'gold']),
    outcome('better', ['gold']),
    outcome('same', ['gold', 'a']),
  );

  it('is over the questions that both runs have, in any order', () => {
    const { shared, differences, better, worse } = compare(earlier, later);
    expect(shared).toBe(3);
    expect(differences.recall).toMatchObject({ before: 2 / 3, now: 2 / 3, change: { mean: 0 } });
    expect(differences.mrr.change.mean).toBeCloseTo((1 - 0.5) / 3);
    expect(better.map(({ outcome, before, now }) => [outcome.id, before, now])).toEqual([
      ['better', 0, 1],
    ]);
    expect(worse.map(({ outcome, before, now }) => [outcome.id, before, now])).toEqual([
      ['worse', 1, 2],
    ]);
  });

  it('of a run with itself shows no change', () => {
    const { differences, better, worse } = compare(earlier, earlier);
    expect(differences.ndcg.change).toEqual({ mean: 0, low: 0, high: 0 });
    expect([better, worse]).toEqual([[], []]);
  });

  it('goes by the gold pages of today, and by its own k', () => {
    const mended = { ...outcome('better', ['a']), gold: ['a'] };
    const { differences } = compare({ ...earlier, k: 5 }, run(mended));
    expect(differences.recall).toMatchObject({ before: 1, now: 1 });
  });
});
