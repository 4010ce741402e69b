import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../database/types.ts';
import { spaceTable, type VectorSpace } from '../../enrich/vectorSpace.ts';
import { vectorLiteral } from '../../enrich/vectorStore.ts';

/** Which sections a search may see, as the search by words has it. */
export interface NearestScope {
  indexes: number[];
  audiences: readonly string[];
  tags: readonly string[];
}

/** A section that is near in meaning. */
export interface DenseHit {
  segment: number;
  ordinal: number;
  /** Cosine distance: 0 is the same direction, 1 has nothing to do with it. */
  distance: number;
}

/** Up to so many vectors are compared one by one, which is exact; beyond, the HNSW index is asked. */
const EXACT_MAX = 4_000;
/** Candidates that HNSW follows: .977 of the true neighbours were found with 100. */
const EF_SEARCH = 100;

/** Facets that the reader may see, as rows of segment and number. */
function allowed({ indexes, audiences, tags }: NearestScope) {
  return sql`
    select segment.id as segment, facet.number - 1 as facet
    from rag_segment segment
      cross join jsonb_array_elements(segment.facets) with ordinality as facet(value, number)
    where segment.live and segment.index_id = any(${indexes}::int[])
      and facet.value -> 'audience' ?| ${[...audiences]}::text[]
      and facet.value -> 'tags' @> ${JSON.stringify(tags)}::jsonb`;
}

interface Query {
  space: VectorSpace;
  scope: NearestScope;
  vector: number[];
  limit: number;
}

/** Looks at every section that the reader may see. */
async function exactly(db: Kysely<Database>, { space, scope, vector, limit }: Query) {
  const { rows } = await sql<DenseHit>`
    with allowed as materialized (${allowed(scope)}),
    visible as materialized (
      select section.segment_id, section.ordinal, section.text_hash
      from allowed join rag_section section
        on section.segment_id = allowed.segment and section.facet = allowed.facet)
    select visible.segment_id as segment, visible.ordinal,
      vector.embedding <=> ${vectorLiteral(vector)}::halfvec as distance
    from visible join ${spaceTable(space)} vector using (text_hash)
    order by distance, visible.segment_id, visible.ordinal
    limit ${limit}`.execute(db);
  return rows;
}

/**
 * Lets the HNSW index give neighbours, and passes over those that the reader may not see. The filter
 * is a value, so that the planner cannot turn it into a join that would lose the index's order.
 */
async function byIndex(db: Kysely<Database>, query: Query, iterative: boolean) {
  const { space, scope, vector, limit } = query;
  const target = sql`${vectorLiteral(vector)}::halfvec(${sql.raw(String(space.dimensions))})`;
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('hnsw.ef_search', ${String(EF_SEARCH)}, true)`.execute(trx);
    // Without it the index gives up after its first candidates, however many were passed over.
    if (iterative)
      await sql`select set_config('hnsw.iterative_scan', 'strict_order', true)`.execute(trx);
    const { rows } = await sql<DenseHit>`
      with allowed as materialized (${allowed(scope)}),
      near as materialized (
        select text_hash, embedding <=> ${target} as distance
        from ${spaceTable(space)} vector
        where (
          select count(*) from rag_section section
            join allowed on section.segment_id = allowed.segment and section.facet = allowed.facet
          where section.text_hash = vector.text_hash) > 0
        order by embedding <=> ${target}
        limit ${limit})
      select section.segment_id as segment, section.ordinal, near.distance
      from near
        join rag_section section using (text_hash)
        join allowed on section.segment_id = allowed.segment and section.facet = allowed.facet
      order by near.distance, section.segment_id, section.ordinal
      limit ${limit}`.execute(trx);
    return rows;
  });
}

/** `true` if this pgvector goes on searching until it has enough that passes the filter (0.8). */
async function isIterative(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ version: string }>`
    select extversion as version from pg_extension where extname = 'vector'`.execute(db);
  const [major = 0, minor = 0] = (rows[0]?.version ?? '').split('.').map(Number);
  return major > 0 || minor >= 8;
}

/**
 * Makes the search for the sections that are nearest to a vector, among those that a reader may see.
 * Of a large index that HNSW gives too few of, every visible section is looked at after all.
 *
 * @param exactMax up to so many sections HNSW is not asked
 */
export function nearestSections(db: Kysely<Database>, { exactMax = EXACT_MAX } = {}) {
  let iterative: Promise<boolean> | undefined;

  return async (query: Query & { sections: number }): Promise<DenseHit[]> => {
    if (query.sections <= exactMax) return exactly(db, query);
    iterative ??= isIterative(db).catch((error) => {
      iterative = undefined;
      throw error;
    });
    const found = await byIndex(db, query, await iterative);
    return found.length < query.limit ? exactly(db, query) : found;
  };
}
