import { type Kysely, sql } from 'kysely';
import type { ManifestCode } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

/** What answers and citations are made of. */
export interface SectionText {
  segment: number;
  ordinal: number;
  url: string;
  title: string;
  position: number;
  part: number;
  anchor: string | null;
  headingPath: string[];
  text: string;
  code: ManifestCode[];
}

/** Reads sections in the order of `places`; one that has gone since is left out. */
export async function readSections(
  db: Kysely<Database>,
  places: Array<{ segment: number; ordinal: number }>,
): Promise<SectionText[]> {
  const { rows } = await sql<SectionText>`
    select segment_id as segment, section.ordinal, url, title, position, part, anchor,
      heading_path as "headingPath", text, code
    from unnest(
      ${places.map((place) => place.segment)}::int[],
      ${places.map((place) => place.ordinal)}::int[]
    ) with ordinality as asked(segment, ordinal, place)
    join rag_section as section
      on section.segment_id = asked.segment and section.ordinal = asked.ordinal
    order by asked.place
  `.execute(db);
  return rows;
}
