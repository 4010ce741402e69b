import type { Token } from './tokenise.ts';

/** The parts of a section that are scored apart. */
export const FIELDS = ['title', 'headings', 'prose', 'code'] as const;
export type Field = (typeof FIELDS)[number];

/** One number for each field. */
export type PerField<T = number> = Record<Field, T>;

/**
 * Counts up when tokens, fields or weights change: an index of another recipe is rebuilt at the
 * next ingest.
 */
export const RECIPE = 2;

/**
 * Chosen once on 150 public questions of ten projects, leaving one project out at a time; the
 * result is flat around these values.
 */
const WEIGHT: PerField = { title: 0.8, headings: 1.5, prose: 1, code: 0.4 };
const LENGTH_SHARE: PerField = { title: 0.5, headings: 0.5, prose: 0.75, code: 0.75 };
const K1 = 1.2;

/**
 * Questions that a language model has written, which not every section has. Not measured: below prose,
 * so that what a page says itself decides.
 */
const QUESTIONS = { weight: 0.6, share: 0.5 };

/** No impact is above this: every field saturated. */
export const IMPACT_MAX = FIELDS.reduce((sum, field) => sum + WEIGHT[field] * (K1 + 1), 0);

/**
 * How much a term adds to the score of a section by how often one of its fields has it, the rarity of
 * the term left out: BM25 over each field, added up. Adding fields is steadier than pooling them into
 * one length.
 *
 * @param length of the field in the section, in tokens
 * @param average of that in the index, frozen when it was last built as a whole
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.1
 */
export function impactIn(
  field: Field,
  length: number,
  average: number,
): (frequency: number) => number {
  return bm25({ weight: WEIGHT[field], share: LENGTH_SHARE[field], average }, length);
}

/**
 * What each term of the questions that a section answers adds to its score: one more field, whose
 * average length is that of its own segment.
 */
export function questionImpacts(tokens: Token[], average: number): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { term, weight } of tokens) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  }
  const impactOf = bm25({ ...QUESTIONS, average }, tokens.length);
  return new Map([...frequencies].map(([term, frequency]) => [term, impactOf(frequency)]));
}

function bm25(
  { weight, share, average }: { weight: number; share: number; average: number },
  length: number,
): (frequency: number) => number {
  const norm = K1 * (1 - share + share * (length / (average || 1)));
  return (frequency) => (weight * (frequency * (K1 + 1))) / (frequency + norm);
}

/**
 * The rarity of a term that `found` of `total` sections have.
 * @see https://en.wikipedia.org/wiki/Okapi_BM25 (the form that is never negative)
 */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}
