import type { Kysely } from 'kysely';
import type { Config } from '../../../config.ts';
import type { SearchDegraded } from '../../../contract/index.ts';
import type { Database } from '../../../database/types.ts';
import type { Logger } from '../../../http/logger.ts';
import { spaceKeyOf } from '../../enrich/spaceKey.ts';
import { findSpace, type SpaceKey, type VectorSpace } from '../../enrich/vectorSpace.ts';
import { createEmbeddingModel } from '../../models/embedding.ts';
import { EndpointError } from '../../models/endpointError.ts';
import { type DenseHit, type NearestScope, nearestSections } from './nearest.ts';
import { queryVectors } from './queryVectors.ts';

/** Sections that the vectors give to a fused list. */
export const DENSE_LIMIT = 50;

/** What vectors say about a query, or why they say nothing. */
export type DenseResult = { hits: DenseHit[] } | { degraded: SearchDegraded };

/** The search by meaning. Nothing of it throws: without it, search goes on by words. */
export interface Dense {
  /** Whether searches use it that do not say. */
  fusion: boolean;
  /** The sections that are nearest to a query; `sections` is how many there are to choose from. */
  search(query: string, scope: NearestScope & { sections: number }): Promise<DenseResult>;
}

export interface DenseDeps {
  config: Pick<Config, 'searchModels'>;
  db: Kysely<Database>;
  logger: Logger;
  /** Takes out of a query what must not leave the server. */
  mask: (text: string) => string;
}

/** Milliseconds for which a space is taken to be as it was. */
const SPACE_KEPT = 10_000;

/** Looks the space of a model up; one that can be searched only now and then. */
function spaceFinder(db: Kysely<Database>, key: SpaceKey) {
  let kept: { space: VectorSpace; until: number } | undefined;
  return async (): Promise<VectorSpace | undefined> => {
    if (kept && Date.now() < kept.until) return kept.space;
    const space = await findSpace(db, key);
    kept = space?.ready ? { space, until: Date.now() + SPACE_KEPT } : undefined;
    return kept?.space;
  };
}

const REASONS: Partial<Record<string, SearchDegraded>> = {
  too_slow: 'embedding_too_slow',
  resting: 'embedding_resting',
};

/**
 * The search by meaning that the environment asks for; undefined without an embeddings endpoint.
 *
 * @example
 * const search = createSearch({ db, dense: createDense({ config, db, logger, mask }) });
 */
export function createDense({ config, db, logger, mask }: DenseDeps): Dense | undefined {
  const { embeddings } = config.searchModels;
  if (!embeddings) return undefined;
  const { queryPrefix: prefix, deadline } = embeddings;
  const model = createEmbeddingModel(embeddings);
  const vectorOf = queryVectors({ model, deadline, prefix, mask });
  const readySpace = spaceFinder(db, spaceKeyOf(embeddings));
  const nearest = nearestSections(db);

  async function find(
    query: string,
    { sections, ...scope }: NearestScope & { sections: number },
  ): Promise<DenseResult> {
    const space = await readySpace();
    if (!space) return { degraded: 'vectors_not_ready' };
    const vector = await vectorOf(query, space.dimensions);
    return { hits: await nearest({ space, scope, vector, sections, limit: DENSE_LIMIT }) };
  }

  function failed(err: unknown): DenseResult {
    if (err instanceof EndpointError) {
      logger.warn({ reason: err.message }, 'a search went without vectors');
      return { degraded: REASONS[err.reason] ?? 'embedding_failed' };
    }
    logger.warn({ err }, 'a search went without vectors');
    return { degraded: 'vectors_failed' };
  }

  return {
    fusion: embeddings.fusion,
    search: (query, scope) => find(query, scope).catch(failed),
  };
}
