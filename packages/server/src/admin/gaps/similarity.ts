import type { Spread } from './spread.ts';

/** A term of a question and how much it says, as `topicTerms` gives it. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** Weights by term, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

function toUnit(weights: Map<string, number>): Map<string, number> {
  const length = Math.hypot(...weights.values());
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** A question as a vector: a term that many questions have counts little. */
export function vectorOf(terms: readonly WeightedTerm[], spread: Spread): TermVector {
  return toUnit(new Map(terms.map(({ term, weight }) => [term, weight * spread.rarity(term)])));
}

/** The middle of some vectors: what they have in common stands out. */
export function centreOf(vectors: readonly TermVector[]): TermVector {
  const centre = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight);
  }
  return toUnit(centre);
}

/** The cosine of two unit vectors of terms, 0 to 1. */
export function termCosine(a: TermVector, b: TermVector): number {
  let cosine = 0;
  for (const [term, weight] of a) cosine += weight * (b.get(term) ?? 0);
  return cosine;
}

/** The cosine of two vectors of a model; 0 for those of two models, whose lengths differ. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 0;
  let [dot, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0;
}
