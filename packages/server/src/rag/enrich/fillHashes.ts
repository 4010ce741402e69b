import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type ModelSection, textHash } from './sectionText.ts';

/** Sections of one statement. */
const BATCH = 500;

interface Row extends ModelSection {
  segment: number;
  ordinal: number;
  facet: number;
}

async function readRows(db: Kysely<Database>): Promise<Row[]> {
  // Four bytes of `facet_of` for each section, the lowest first.
  const { rows } = await sql<Row>`
    select section.segment_id as segment, section.ordinal, title, heading_path as "headingPath",
      text, code,
      get_byte(facet_of, section.ordinal * 4) + get_byte(facet_of, section.ordinal * 4 + 1) * 256
        + get_byte(facet_of, section.ordinal * 4 + 2) * 65536 as facet
    from rag_section section join rag_segment segment on segment.id = section.segment_id
    where section.text_hash is null
    order by section.segment_id, section.ordinal
    limit ${BATCH}`.execute(db);
  return rows;
}

/**
 * Fills in what sections lack that an older version of the server has stored. In short statements,
 * and safe to break off.
 */
export async function fillHashes(db: Kysely<Database>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const rows = await readRows(db);
    if (rows.length === 0) return;
    await sql`
      update rag_section set text_hash = filled.hash, facet = filled.facet
      from unnest(
        ${rows.map((row) => row.segment)}::int[],
        ${rows.map((row) => row.ordinal)}::int[],
        ${rows.map(textHash)}::text[],
        ${rows.map((row) => row.facet)}::int[]
      ) as filled(segment, ordinal, hash, facet)
      where segment_id = filled.segment and rag_section.ordinal = filled.ordinal
    `.execute(db);
  }
}
