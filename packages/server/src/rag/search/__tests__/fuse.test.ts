import { describe, expect, it } from '@jest/globals';
import { fuse } from '../fuse.ts';
import type { RankedPage } from '../rank.ts';

const section = (ordinal: number) => ({ segment: 1, ordinal, score: 1, matched: ['word'] });
const page = (...ordinals: number[]): RankedPage => ({ score: 1, sections: ordinals.map(section) });
const hit = (ordinal: number) => ({ segment: 1, ordinal, distance: 0.1 });

/** Ten sections a page. */
const options = {
  pageOf: ({ ordinal }: { ordinal: number }) => Math.floor(ordinal / 10),
  matchedOf: () => [],
  limit: 10,
};
const pagesOf = (fused: RankedPage[]) =>
  fused.map(({ sections }) => options.pageOf(sections[0] ?? { ordinal: -1 }));

describe('reciprocal rank fusion', () => {
  it('puts a page that both lists have before one that leads a single list', () => {
    const fused = fuse([page(10), page(20), page(30)], [hit(40), hit(30)], options);
    expect(pagesOf(fused)).toEqual([3, 1, 4, 2]);
    expect(fused[1]?.score).toBe(0.5);
  });

  it('gives a page that leads both lists the score 1', () => {
    expect(fuse([page(10), page(20)], [hit(11)], options)[0]?.score).toBe(1);
  });

  it('keeps the order of the words when vectors say nothing', () => {
    expect(pagesOf(fuse([page(30), page(10)], [], options))).toEqual([3, 1]);
  });

  it('counts a page once, however many of its sections are near', () => {
    const fused = fuse([page(20)], [hit(11), hit(12), hit(13), hit(20)], options);
    expect(pagesOf(fused)).toEqual([2, 1]);
  });

  it('orders the sections of a page by both lists', () => {
    const [first] = fuse([page(10, 11, 12)], [hit(12), hit(19)], options);
    expect(first?.sections.map(({ ordinal }) => ordinal)).toEqual([12, 10, 19, 11]);
  });

  it('leaves out what this search does not know, and returns no more than asked for', () => {
    const unknown = {
      ...options,
      limit: 2,
      pageOf: ({ ordinal }: { ordinal: number }) => (ordinal === 99 ? undefined : ordinal),
    };
    expect(fuse([page(1), page(2)], [hit(99), hit(3)], unknown)).toHaveLength(2);
    expect(fuse([], [hit(99)], unknown)).toEqual([]);
  });
});
