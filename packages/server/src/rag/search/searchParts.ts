import type { AppDeps } from '../../app.ts';
import { mask } from '../masking/mask.ts';
import { createDense, type Dense } from './dense/dense.ts';
import { httpRerank } from './rerank/httpRerank.ts';
import { createReranker, type Reranker } from './rerank/rerank.ts';

/** Models that help a search; it works without each of them. */
export interface SearchParts {
  dense?: Dense | undefined;
  reranker?: Reranker | undefined;
}

/** Milliseconds for a reranker that the operator has written. */
const OWN_DEADLINE = 1_500;

function createOwnReranker(deps: Pick<AppDeps, 'config' | 'logger' | 'rerank'>) {
  const { config, logger } = deps;
  const { rerank: settings } = config.searchModels;
  const rerank = deps.rerank ?? (settings && httpRerank(settings));
  const deadline = settings?.deadline ?? OWN_DEADLINE;
  return rerank && createReranker({ rerank, deadline, logger, mask });
}

/**
 * The models that the environment and the operator's code give to the search.
 *
 * @example
 * const search = createSearch(db, createSearchParts({ config, db, logger }));
 */
export function createSearchParts(
  deps: Pick<AppDeps, 'config' | 'db' | 'logger' | 'rerank'>,
): SearchParts {
  return { dense: createDense({ ...deps, mask }), reranker: createOwnReranker(deps) };
}
