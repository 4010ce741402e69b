import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { PostingsWriter, unpackPostings } from '../postings.ts';
import { rank } from '../rank.ts';
import type { Segment } from '../readSegments.ts';

interface Made {
  page: number;
  /** How often each of three terms is in the section. */
  impacts: [number, number, number];
  dead: boolean;
}

const TERMS = ['a', 'b', 'c'];
const PUBLIC = [{ audience: ['public'], tags: [] }];

function segmentOf(sections: Made[], id: number): Segment {
  const postings = TERMS.map((term, i) => {
    const writer = new PostingsWriter();
    for (const [ordinal, { impacts }] of sections.entries()) {
      if (impacts[i]) writer.add(ordinal, impacts[i] ?? 0);
    }
    return [term, unpackPostings(writer.pack())] as const;
  });
  const dead = new Uint8Array(Math.ceil(sections.length / 8));
  for (const [ordinal, section] of sections.entries()) {
    if (section.dead) dead[ordinal >> 3] = (dead[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
  const pageOf = Float64Array.from(sections, ({ page }) => page);
  const runs = [...pageOf.keys()].filter((i) => i === 0 || pageOf[i] !== pageOf[i - 1]);
  return {
    id,
    sections: sections.length,
    dead,
    pageOf,
    runs: Uint32Array.from(runs),
    facetOf: new Uint32Array(sections.length),
    facets: PUBLIC,
    postings: new Map(postings.filter(([, found]) => found.ordinals.length > 0)),
  };
}

const made = fc.record<Made>({
  page: fc.integer({ min: 1, max: 12 }),
  impacts: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0, 0.5, 1, 2))) as fc.Arbitrary<
    Made['impacts']
  >,
  dead: fc.boolean(),
});
const segments = fc
  .array(fc.array(made, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(segmentOf));

/** The scores of all pages, the plain way. */
function allPages(all: Segment[], weights: Map<string, number>): number[] {
  const pages = new Map<number, number[]>();
  for (const segment of all) {
    for (let ordinal = 0; ordinal < segment.sections; ordinal++) {
      if (((segment.dead[ordinal >> 3] ?? 0) >> (ordinal & 7)) & 1) continue;
      let score = 0;
      for (const [term, weight] of weights) {
        const { ordinals = [], impacts = [] } = segment.postings.get(term) ?? {};
        const at = [...ordinals].indexOf(ordinal);
        if (at >= 0) score += weight * (impacts[at] ?? 0);
      }
      const page = segment.pageOf[ordinal] ?? 0;
      if (score > 0) pages.set(page, [...(pages.get(page) ?? []), score]);
    }
  }
  return [...pages.values()]
    .map((scores) =>
      scores
        .toSorted((a, b) => b - a)
        .slice(0, 5)
        .reduce((sum, score, place) => sum + score * 0.4 ** place, 0),
    )
    .sort((a, b) => b - a);
}

describe('rank', () => {
  it('gives the same first pages as adding up all of them would', () => {
    const limit = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(segments, limit, (all, most) => {
        const terms = new Map(TERMS.map((term) => [term, 1]));
        const { pages, rarities } = rank(all, { terms, audiences: ['public'], limit: most });
        const scores = pages.map((page) => page.score);
        expect(scores).toEqual(allPages(all, rarities).slice(0, most));
      }),
      { numRuns: 300 },
    );
  });

  it('counts the variants of a word as one word, by the best of them', () => {
    const both: Made[] = [
      { page: 1, impacts: [1, 1, 0], dead: false },
      { page: 2, impacts: [0, 0, 1], dead: false },
    ];
    const variants = new Map([['a', [{ term: 'b', weight: 0.5 }]]]);
    const terms = new Map([['a', 1]]);
    const options = { terms, audiences: ['public'], limit: 5 };
    const alone = rank([segmentOf(both, 1)], options);
    const varied = rank([segmentOf(both, 1)], { ...options, variants });
    expect(varied.pages[0]?.score).toBe(alone.pages[0]?.score);
    expect(varied.present).toEqual(new Set(['b']));
  });

  it('shows what a reader may not see neither in pages nor in numbers', () => {
    const open: Made[] = [{ page: 1, impacts: [1, 0, 0], dead: false }];
    const hidden = { ...segmentOf([{ page: 2, impacts: [2, 2, 0], dead: false }], 2) };
    hidden.facets = [{ audience: ['staff'], tags: [] }];
    const options = {
      terms: new Map([['a', 1]]),
      variants: new Map([['a', [{ term: 'b', weight: 1 }]]]),
      keys: ['=a'],
      audiences: ['public'],
      limit: 5,
    };
    expect(rank([segmentOf(open, 1), hidden], options)).toEqual(
      rank([segmentOf(open, 1)], options),
    );
  });
});
