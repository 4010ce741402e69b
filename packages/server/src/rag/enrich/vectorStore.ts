import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { notWaiting } from './failures.ts';
import type { ModelSection } from './sectionText.ts';
import { spaceTable, type VectorSpace } from './vectorSpace.ts';

/** A text that has no vector yet. */
export interface PendingText extends ModelSection {
  hash: string;
}

/** The task under which failures of a space are noted; before the first vector it has no number. */
export function embeddingTask(space: VectorSpace | undefined): string {
  return `embedding:${space?.id ?? 'new'}`;
}

/** As a condition on `section.text_hash`. */
function hasNoVector(space: VectorSpace | undefined) {
  if (!space) return sql<boolean>`true`;
  return sql<boolean>`not exists (
    select from ${spaceTable(space)} vector where vector.text_hash = section.text_hash)`;
}

/**
 * Some texts of searched sections that have no vector, and that no failure holds back.
 * @param after only those whose hash comes later: what is done already is not looked at again
 */
export async function pendingTexts(
  db: Kysely<Database>,
  space: VectorSpace | undefined,
  { after, limit }: { after: string; limit: number },
): Promise<PendingText[]> {
  const { rows } = await sql<PendingText>`
    select distinct on (section.text_hash) section.text_hash as hash, title,
      heading_path as "headingPath", text, code
    from rag_section section join rag_segment segment on segment.id = section.segment_id
    where segment.live and section.text_hash > ${after}
      and ${hasNoVector(space)} and ${notWaiting(embeddingTask(space))}
    order by section.text_hash
    limit ${limit}`.execute(db);
  return rows;
}

/** How many texts of searched sections there are, and how many of them have no vector. */
export async function countTexts(
  db: Kysely<Database>,
  space: VectorSpace | undefined,
): Promise<{ total: number; missing: number }> {
  const { rows } = await sql<{ total: number; missing: number }>`
    select count(*) as total, count(*) filter (where ${hasNoVector(space)}) as missing
    from (
      select distinct text_hash
      from rag_section section join rag_segment segment on segment.id = section.segment_id
      where segment.live and text_hash is not null
    ) as section`.execute(db);
  return rows[0] ?? { total: 0, missing: 0 };
}

/** As pgvector reads it. */
export function vectorLiteral(vector: number[]): string {
  return `[${vector.join(',')}]`;
}

/** Stores vectors; a text that another server has embedded in between keeps its vector. */
export async function storeVectors(
  db: Kysely<Database>,
  space: VectorSpace,
  vectors: Array<{ hash: string; vector: number[] }>,
): Promise<void> {
  await sql`
    insert into ${spaceTable(space)} (text_hash, embedding)
    select hash, vector::halfvec from unnest(
      ${vectors.map(({ hash }) => hash)}::text[],
      ${vectors.map(({ vector }) => vectorLiteral(vector))}::text[]
    ) as made(hash, vector)
    on conflict (text_hash) do nothing`.execute(db);
}

/** Days that a vector outlives its text, so that a change that is taken back costs nothing. */
const KEPT_DAYS = 30;

/** Removes vectors of texts that no section has had for long. */
export async function removeOrphans(db: Kysely<Database>, space: VectorSpace): Promise<void> {
  await sql`
    delete from ${spaceTable(space)} vector
    where created_at < now() - make_interval(days => ${KEPT_DAYS})
      and not exists (select from rag_section section where section.text_hash = vector.text_hash)
  `.execute(db);
}
