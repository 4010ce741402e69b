import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** A section as far as it can be suggested. */
export interface Head {
  url: string;
  anchor: string | null;
  title: string;
  headingPath: string[];
  /** Characters of its text and code. */
  size: number;
  /** What a language model found that it answers. */
  questions: string[];
}

/** Sections of a page, or first sections of pages, that are looked at. */
const HEADS = 200;

/** Its bit is not among the dead ones; an empty set has no bits. */
const ALIVE = sql`
  (case when length(segment.dead) * 8 > section.ordinal
    then get_bit(segment.dead, section.ordinal) = 0 else true end)`;

/** Public docs only, as in the search. */
const PUBLIC = sql`segment.facets -> section.facet -> 'audience' @> '["public"]'`;

async function readWhere(
  db: Kysely<Database>,
  indexes: readonly number[],
  { where, order }: Record<'where' | 'order', ReturnType<typeof sql>>,
): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select section.url, section.anchor, section.title, section.heading_path as "headingPath",
      length(section.text) + length(section.code::text) as size,
      coalesce(question.questions, '[]') as questions
    from rag_section section
      join rag_segment segment on segment.id = section.segment_id
      left join rag_question question using (text_hash)
    where segment.live and segment.index_id = any(${indexes}::int[]) and section.part = 0
      and ${ALIVE} and ${PUBLIC} and ${where}
    order by ${order}
    limit ${HEADS}`.execute(db);
  return rows;
}

/** The sections of a page in their order; of one that is not in the index, none. */
export function readPageHeads(
  db: Kysely<Database>,
  indexes: readonly number[],
  page: string,
): Promise<Head[]> {
  const path = page.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const bare = path.replace(/\/+$/, '');
  const where = sql`section.url = any(${[bare, `${bare}/`]}::text[])`;
  return readWhere(db, indexes, { where, order: sql`section.position` });
}

/** How each page begins: those near the root of the site first, in the order of the docs. */
export function readFirstHeads(db: Kysely<Database>, indexes: readonly number[]): Promise<Head[]> {
  const depth = sql`length(rtrim(section.url, '/')) - length(replace(rtrim(section.url, '/'), '/', ''))`;
  return readWhere(db, indexes, {
    where: sql`section.position = 0`,
    order: sql`${depth}, section.segment_id, section.ordinal`,
  });
}
