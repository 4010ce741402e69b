import type { DenseHit } from './dense/nearest.ts';
import type { RankedPage, RankedSection } from './rank.ts';

/**
 * How fast the weight of a place falls.
 * @see Cormack, Clarke and Büttcher, Reciprocal Rank Fusion outperforms Condorcet and individual Rank
 *   Learning Methods (2009)
 */
const K = 60;

interface Place {
  segment: number;
  ordinal: number;
}

/** What fusing has to know of the sections. */
export interface FuseOptions {
  /** The page of a section as a number; undefined for one that this search does not know. */
  pageOf: (place: Place) => number | undefined;
  /** The terms of the question that a section has. */
  matchedOf: (place: Place) => string[];
  /** Most pages to return. */
  limit: number;
}

const reciprocal = (rank: number | undefined) => (rank === undefined ? 0 : 1 / (K + rank + 1));
const keyOf = ({ segment, ordinal }: Place) => `${segment}:${ordinal}`;

/** The place of each key in a list, from 0; the first time counts. */
function ranksOf<T>(keys: T[]): Map<T, number> {
  const ranks = new Map<T, number>();
  for (const key of keys) if (!ranks.has(key)) ranks.set(key, ranks.size);
  return ranks;
}

/** The sections of a page from both lists, best first. */
function fuseSections(lexical: RankedSection[], dense: RankedSection[]): RankedSection[] {
  const lexicalRanks = ranksOf(lexical.map(keyOf));
  const denseRanks = ranksOf(dense.map(keyOf));
  const all = new Map([...dense, ...lexical].map((section) => [keyOf(section), section]));
  return [...all]
    .map(([key, section]) => {
      const score = reciprocal(lexicalRanks.get(key)) + reciprocal(denseRanks.get(key));
      return { ...section, score };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Fuses what words have found with what vectors have found, by reciprocal ranks: of pages, and of the
 * sections on each page. A page's score is 1 if it leads both lists; a page that is in one of them
 * only cannot have more than a half. Equal scores keep the order of the words.
 *
 * @param pages as the words rank them, best first
 * @param hits as the vectors rank them, nearest first
 */
export function fuse(pages: RankedPage[], hits: DenseHit[], options: FuseOptions): RankedPage[] {
  const { pageOf, matchedOf, limit } = options;
  const dense = new Map<number, RankedSection[]>();
  for (const hit of hits) {
    const page = pageOf(hit);
    if (page === undefined) continue;
    const { segment, ordinal } = hit;
    const section = { segment, ordinal, score: 0, matched: matchedOf(hit) };
    dense.set(page, [...(dense.get(page) ?? []), section]);
  }
  const lexical = new Map<number, RankedSection[]>();
  for (const { sections } of pages) {
    const page = sections[0] && pageOf(sections[0]);
    if (page !== undefined) lexical.set(page, sections);
  }
  const lexicalRanks = ranksOf([...lexical.keys()]);
  const denseRanks = ranksOf([...dense.keys()]);
  const score = (page: number) =>
    (reciprocal(lexicalRanks.get(page)) + reciprocal(denseRanks.get(page))) / (2 * reciprocal(0));
  return [...new Set([...lexical.keys(), ...dense.keys()])]
    .map((page) => ({
      score: score(page),
      sections: fuseSections(lexical.get(page) ?? [], dense.get(page) ?? []),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
