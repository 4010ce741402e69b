import { bestPages, type Hit } from './bestPages.ts';
import { has } from './bitmap.ts';
import { exactWeight } from './exactKeys.ts';
import type { Segment } from './readSegments.ts';
import {
  absentTerms,
  addExact,
  presentVariants,
  type Scored,
  scoreTerms,
  type Wanted,
} from './scoreTerms.ts';

/** Who searches, and for what. */
export interface RankOptions extends Wanted {
  /** Audiences that the reader belongs to: a section is found if it names one of them. */
  audiences: readonly string[];
  /** Only sections of pages with all of these tags. */
  tags?: readonly string[] | undefined;
  /** Most pages to return. */
  limit: number;
}

/** A section that matched. */
export interface RankedSection {
  segment: number;
  ordinal: number;
  score: number;
  /** The terms of the question that the section has. */
  matched: string[];
}

/** A page that matched, with its best sections, best first. */
export interface RankedPage {
  score: number;
  sections: RankedSection[];
}

export interface Ranking {
  /** Best first. */
  pages: RankedPage[];
  /** How rare each term is, in this part of the index. A term that is nowhere is the rarest. */
  rarities: Map<string, number>;
  /** The terms that no section has which the search may see. */
  absent: Set<string>;
  /** The variants of terms that some section has which the search may see. */
  present: Set<string>;
}

/** Marks the sections of a segment that the search may see; undefined if it may see all. */
function visibility(segment: Segment, options: RankOptions): Uint8Array | undefined {
  const { facets, facetOf, dead, sections } = segment;
  const { audiences, tags = [] } = options;
  const open = facets.map(
    (facet) =>
      facet.audience.some((name) => audiences.includes(name)) &&
      tags.every((tag) => facet.tags.includes(tag)),
  );
  if (dead.length === 0 && open.every(Boolean)) return undefined;
  return Uint8Array.from({ length: sections }, (_, ordinal) => {
    return open[facetOf[ordinal] ?? -1] && !has(dead, ordinal) ? 1 : 0;
  });
}

function countOf(bits: Uint8Array): number {
  return bits.reduce((sum, bit) => sum + bit, 0);
}

function contains({ ordinals }: { ordinals: Uint32Array }, ordinal: number): boolean {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === ordinal;
}

/** The terms of the question that a section has. */
export function matchedTerms(segment: Segment, ordinal: number): string[] {
  return [...segment.postings].flatMap(([term, postings]) =>
    exactWeight(term) === 0 && contains(postings, ordinal) ? [term] : [],
  );
}

function describe({ segment, ordinal, score }: Hit): RankedSection {
  return { segment: segment.id, ordinal, score, matched: matchedTerms(segment, ordinal) };
}

/**
 * Ranks the pages of some segments for a question. Sections that the reader may not see do not
 * exist here: they are neither found nor counted.
 *
 * Additive BM25 with impacts from the index; a page's score is the sum over its five best sections,
 * each counting 0.4 of the one before. Variants of a term count as one word, by the best of them; the
 * exact title or heading of a short query leads. Equal scores keep the order of the index, so that every
 * database ranks alike.
 */
export function rank(segments: Segment[], options: RankOptions): Ranking {
  const scored = segments.map((segment): Scored => {
    const visible = visibility(segment, options);
    return { segment, visible, scores: new Float64Array(segment.sections) };
  });
  const total = scored.reduce((sum, { segment, visible }) => {
    return sum + (visible ? countOf(visible) : segment.sections);
  }, 0);
  const rarities = scoreTerms(scored, options, total);
  if (options.keys) addExact(scored, options.keys);
  const pages = bestPages(scored, options.limit).map(({ score, hits }) => {
    return { score, sections: hits.map(describe) };
  });
  const present = presentVariants(scored, options);
  return { pages, rarities, absent: absentTerms(scored, options), present };
}
