import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { textHash } from '../enrich/sectionText.ts';
import { type PerField, RECIPE } from '../search/impact.ts';
import type { PackedPostings } from '../search/postingsTable.ts';
import type { BuiltSegment } from './buildSegment.ts';
import type { EntryPart } from './fields.ts';
import type { Word } from './words.ts';

/** Rows of one statement: small enough that a search on the same connection hardly waits. */
const SECTION_ROWS = 500;
const POSTING_ROWS = 4_000;

function* batches<T>(items: T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** The row of an index, made when it is new. Until something is published in it nobody sees it. */
export async function ensureIndex(
  db: Kysely<Database>,
  index: { siteId: number; plugin: string; version: string; averages: PerField },
): Promise<number> {
  const { siteId, plugin, version, averages } = index;
  const { id } = await db
    .insertInto('rag_index')
    .values({
      site_id: siteId,
      plugin,
      version,
      latest: false,
      recipe: RECIPE,
      averages: JSON.stringify(averages),
    })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'plugin', 'version']).doUpdateSet({ plugin }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function sectionRow({ entry, part, partNumber }: EntryPart, ordinal: number, facet: number) {
  const { page, section, position, hash } = entry;
  const { title } = page;
  const { headingPath } = section;
  return {
    ordinal,
    url: page.url,
    title,
    position,
    part: partNumber,
    anchor: section.anchor || null,
    heading_path: headingPath,
    text: part.text,
    code: part.code,
    hash,
    text_hash: textHash({ title, headingPath, ...part }),
    facet,
  };
}

async function insertSections(
  db: Kysely<Database>,
  segment: number,
  rows: Array<ReturnType<typeof sectionRow>>,
): Promise<void> {
  await sql`
    insert into rag_section
      (segment_id, ordinal, url, title, position, part, anchor, heading_path, text, code, hash,
        text_hash, facet)
    select ${segment}::int, r.ordinal, r.url, r.title, r.position, r.part, r.anchor,
      r.heading_path, r.text, r.code, r.hash, r.text_hash, r.facet
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      ordinal int, url text, title text, position int, part int, anchor text,
      heading_path jsonb, text text, code jsonb, hash text, text_hash text, facet int)
  `.execute(db);
}

/** Neither terms nor words have line breaks in them; one text is quicker to send than a list. */
function lines(texts: string[]) {
  return sql`string_to_array(${texts.join('\n')}::text, ${'\n'}::text)`;
}

async function insertWords(db: Kysely<Database>, segment: number, words: Word[]): Promise<void> {
  await sql`
    insert into rag_word (segment_id, word, spelling, sections)
    select ${segment}::int, word, spelling, sections from unnest(
      ${lines(words.map(({ word }) => word))},
      ${lines(words.map(({ spelling }) => spelling))},
      ${words.map(({ sections }) => sections)}::int[]
    ) as offered(word, spelling, sections)
  `.execute(db);
}

async function insertPostings(
  db: Kysely<Database>,
  segment: number,
  terms: string[],
  { bytes, sizes }: PackedPostings,
): Promise<void> {
  let end = 0;
  const ends = sizes.map((size) => {
    end += size;
    return end;
  });
  await sql`
    insert into rag_posting (segment_id, term, postings)
    select ${segment}::int, term, substring(${bytes}::bytea from ends - size + 1 for size)
    from unnest(${lines(terms)}, ${sizes}::int[], ${ends}::int[]) as posting(term, size, ends)
  `.execute(db);
}

/**
 * Writes a segment that nobody searches yet, in short statements. What a killed process leaves
 * behind is swept by a later ingest.
 *
 * @param onStored called with the number of sections that have just been stored
 * @returns the id of the segment
 */
export async function stageSegment(
  db: Kysely<Database>,
  indexId: number,
  built: BuiltSegment,
  onStored: (sections: number) => void,
): Promise<number> {
  const { id } = await db
    .insertInto('rag_segment')
    .values({
      index_id: indexId,
      live: false,
      sections: built.sections.length,
      dead: Buffer.alloc(0),
      page_of: built.pageOf,
      facet_of: built.facetOf,
      facets: JSON.stringify(built.facets),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const batch of batches(built.order, POSTING_ROWS)) {
    const terms = batch.map((number) => built.terms[number] ?? '');
    await insertPostings(db, id, terms, built.postings.pack(batch));
  }
  for (const batch of batches(built.words, POSTING_ROWS)) await insertWords(db, id, batch);
  const facetOf = new Uint32Array(Uint8Array.from(built.facetOf).buffer);
  let ordinal = 0;
  for (const batch of batches(built.sections, SECTION_ROWS)) {
    const rows = batch.map((section) => sectionRow(section, ordinal, facetOf[ordinal++] ?? 0));
    await insertSections(db, id, rows);
    onStored(batch.length);
  }
  return id;
}
