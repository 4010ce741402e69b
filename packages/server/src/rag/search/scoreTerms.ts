import { exactWeight } from './exactKeys.ts';
import type { Variant } from './expand.ts';
import { rarity } from './impact.ts';
import type { Segment } from './readSegments.ts';

/** A segment on its way through a search. */
export interface Scored {
  segment: Segment;
  /** One for each section that the search may see; undefined if it may see all. */
  visible: Uint8Array | undefined;
  scores: Float64Array;
}

/** What a query looks for. */
export interface Wanted {
  /** Its terms and how often each is in it. */
  terms: ReadonlyMap<string, number>;
  /** Further terms that may be meant by a term. */
  variants?: ReadonlyMap<string, readonly Variant[]> | undefined;
  /** Keys of whole titles and headings. */
  keys?: readonly string[] | undefined;
}

/** In how many visible sections a term is. */
function found(term: string, scored: Scored[]): number {
  return scored.reduce((sum, { segment, visible }) => {
    const ordinals = segment.postings.get(term)?.ordinals ?? [];
    if (!visible) return sum + ordinals.length;
    for (const ordinal of ordinals) sum += visible[ordinal] ?? 0;
    return sum;
  }, 0);
}

function addTerm({ segment, scores }: Scored, term: string, weight: number): void {
  const postings = segment.postings.get(term);
  if (!postings) return;
  const { ordinals, impacts } = postings;
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] ?? 0;
    scores[ordinal] = (scores[ordinal] ?? 0) + weight * (impacts[i] ?? 0);
  }
}

/** The impact of the best of some terms on each section: one word of the query, however written. */
function bestImpacts({ segment }: Scored, terms: ReadonlyMap<string, number>): Float64Array {
  const best = new Float64Array(segment.sections);
  for (const [term, weight] of terms) {
    const { ordinals, impacts } = segment.postings.get(term) ?? { ordinals: [], impacts: [] };
    for (let i = 0; i < ordinals.length; i++) {
      const ordinal = ordinals[i] ?? 0;
      best[ordinal] = Math.max(best[ordinal] ?? 0, weight * (impacts[i] ?? 0));
    }
  }
  return best;
}

function countBest(best: Float64Array, visible: Uint8Array | undefined): number {
  let total = 0;
  for (let ordinal = 0; ordinal < best.length; ordinal++) {
    if (best[ordinal] && (!visible || visible[ordinal])) total++;
  }
  return total;
}

/** Scores a term with its variants as one; returns how rare they are together. */
function addGroup(
  scored: Scored[],
  terms: ReadonlyMap<string, number>,
  { frequency, total }: { frequency: number; total: number },
): number {
  const bests = scored.map((one) => bestImpacts(one, terms));
  const sections = bests.reduce((sum, best, i) => sum + countBest(best, scored[i]?.visible), 0);
  const rare = rarity(sections, total);
  for (const [i, best] of bests.entries()) {
    const { scores } = scored[i] ?? {};
    for (let ordinal = 0; scores && ordinal < best.length; ordinal++) {
      scores[ordinal] = (scores[ordinal] ?? 0) + frequency * rare * (best[ordinal] ?? 0);
    }
  }
  return rare;
}

/** The weights of a term and its variants; a term that is meant twice counts by its better weight. */
function groupOf(term: string, variants: readonly Variant[]): Map<string, number> {
  const group = new Map([[term, 1]]);
  for (const variant of variants) {
    group.set(variant.term, Math.max(group.get(variant.term) ?? 0, variant.weight));
  }
  return group;
}

/**
 * Adds what each term gives to the scores of sections.
 * @returns how rare each term is; a variant counts as its term, weighted
 */
export function scoreTerms(scored: Scored[], wanted: Wanted, total: number): Map<string, number> {
  const rarities = new Map<string, number>();
  for (const [term, frequency] of wanted.terms) {
    const variants = wanted.variants?.get(term) ?? [];
    if (variants.length === 0) {
      const rare = rarity(found(term, scored), total);
      rarities.set(term, rare);
      for (const one of scored) addTerm(one, term, frequency * rare);
      continue;
    }
    const group = groupOf(term, variants);
    const rare = addGroup(scored, group, { frequency, total });
    for (const [one, weight] of group) {
      rarities.set(one, Math.max(rarities.get(one) ?? 0, weight * rare));
    }
  }
  return rarities;
}

/** The variants that visible sections have. */
export function presentVariants(scored: Scored[], { variants }: Wanted): Set<string> {
  const terms = new Set([...(variants?.values() ?? [])].flat().map((variant) => variant.term));
  return new Set([...terms].filter((term) => found(term, scored) > 0));
}

/** The terms that no visible section has. */
export function absentTerms(scored: Scored[], { terms }: Wanted): Set<string> {
  return new Set([...terms.keys()].filter((term) => found(term, scored) === 0));
}

/** What a reader may not see leaves no trace, not even in the size of scores. */
function bestVisible({ scores, visible }: Scored): number {
  let best = 0;
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    if (!visible || visible[ordinal]) best = Math.max(best, scores[ordinal] ?? 0);
  }
  return best;
}

/**
 * Puts exact titles first and exact headings second: each gets more than any page without can have,
 * which is less than twice its best section.
 */
export function addExact(scored: Scored[], keys: readonly string[]): void {
  const best = scored.reduce((most, one) => Math.max(most, bestVisible(one)), 0);
  for (const one of scored) {
    for (const key of keys) {
      for (const ordinal of one.segment.postings.get(key)?.ordinals ?? []) {
        const bonus = 2 * (best || 1) * exactWeight(key);
        one.scores[ordinal] = (one.scores[ordinal] ?? 0) + bonus;
      }
    }
  }
}
