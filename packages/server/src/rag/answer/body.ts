import type { QueryResponse } from '../../contract/index.ts';
import type { FoundSection } from '../search/search.ts';
import type { Gathered } from './gather.ts';
import { uniqueSources } from './uniqueSources.ts';

/** An answer, but for its id. */
export type AnswerBody = Omit<QueryResponse, 'id'>;

/** Pages that are named when the docs do not seem to cover the question. */
const NEAREST = 3;

/** Clients show their own translated text under `degree: not_covered`. */
export const NOT_COVERED = 'The docs do not seem to cover this.';

/** "The docs do not say", with the nearest pages. */
export function notCovered({ nearest }: Gathered, mode: QueryResponse['mode']): AnswerBody {
  return {
    answer: NOT_COVERED,
    mode,
    confidence: 'none',
    degree: 'not_covered',
    missing: [],
    citations: [],
    sources: uniqueSources(nearest.slice(0, NEAREST)),
    followUps: [],
  };
}

/** Whether an answer cites more than the marked texts and their pages. */
export function goesBeyond(cited: FoundSection[], { marked }: Gathered): boolean {
  return cited.some(
    (section) =>
      !marked.some(({ whole, standing }) =>
        [whole, ...standing].some(({ url }) => url === section.url),
      ),
  );
}
