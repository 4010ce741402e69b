import type { Confidence } from '../../contract/index.ts';
import type { SearchResult } from '../search/search.ts';
import { type Coverage, coverageOf } from './coverage.ts';

/** A logistic model of "these docs answer this question". */
interface Model {
  base: number;
  weights: Coverage;
  /** Least odds (natural logarithm) for each degree. Below the last one the docs do not cover it. */
  least: Array<[Confidence, number]>;
}

/**
 * Fitted by `bench/retrieval/abstention.ts` on 150 public questions of ten projects, each asked of
 * its own docs and of the nine others. `bench/RESULTS.md` says how well it tells the two apart on
 * docs that it was not fitted on.
 */
const MODEL: Model = {
  base: -8.652,
  weights: {
    covered: 5.759,
    inHeadings: 6.993,
    matched: 2.333,
    atHome: 1.785,
    mostAtHome: -0.297,
    absent: -2.012,
  },
  least: [
    ['high', 2.3],
    ['medium', 1.05],
    ['low', -0.27],
  ],
};

/** The same for languages of which no everyday words are known: it recognises less. */
const MODEL_WITHOUT_EVERYDAY_WORDS: Model = {
  base: -15.054,
  weights: {
    covered: 4.777,
    inHeadings: 6.306,
    matched: 1.848,
    atHome: 1.485,
    mostAtHome: 0,
    absent: 0,
  },
  least: [
    ['high', 1.6],
    ['medium', 0.6],
    ['low', -0.58],
  ],
};

/** What the model looks at. */
export const MEASURES = [
  'covered',
  'inHeadings',
  'matched',
  'atHome',
  'mostAtHome',
  'absent',
] as const satisfies ReadonlyArray<keyof Coverage>;

/** The odds (natural logarithm) that the docs answer a question. */
export function oddsOf(coverage: Coverage, { base, weights }: Pick<Model, 'base' | 'weights'>) {
  return MEASURES.reduce((sum, measure) => sum + weights[measure] * coverage[measure], base);
}

/**
 * How sure it is that the docs cover a question: by how much of it the best sections have, and have
 * in their headings, by what of it is nowhere, and by whether its words are at home here. Words that everybody uses
 * count little, names count most.
 */
export function confidenceOf(result: SearchResult): Confidence {
  if (result.pages.length === 0) return 'none';
  const model = result.language.everyday ? MODEL : MODEL_WITHOUT_EVERYDAY_WORDS;
  const odds = oddsOf(coverageOf(result), model);
  return model.least.find(([, least]) => odds >= least)?.[0] ?? 'none';
}
