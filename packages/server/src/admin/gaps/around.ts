import { type Kysely, sql } from 'kysely';
import type { GapDetail, GapPage } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

/** The latest questions of a gap that are looked at, and sections of each trace. */
const QUESTIONS = 50;
const SECTIONS = 3;
/** Pages and words that are named. */
const PAGES = 5;
const WORDS = 8;
/** A word that everybody uses says nothing when it is missing. */
const TELLING = 0.5;

const latest = (id: string) => sql`
  select answer_id, covered_by from gap_question where gap_id = ${id}
  order by at desc limit ${QUESTIONS}`;

/** Without the section. */
const pathOf = (url: ReturnType<typeof sql>) => sql`split_part(${url}, '#', 1)`;

/** The pages that came nearest when the questions were asked, by how many of them. */
export async function readNearest(db: Kysely<Database>, id: string): Promise<GapPage[]> {
  const { rows } = await sql<GapPage>`
    select ${pathOf(sql`section.found ->> 'url'`)} as url,
      count(distinct log.answer_id)::int as questions
    from (${latest(id)}) as asked join question_log log using (answer_id)
    cross join lateral (
      select found, place from jsonb_array_elements(log.trace -> 'sections')
        with ordinality as section(found, place)
      where place <= ${SECTIONS}
    ) as section
    group by 1
    order by questions desc, min(section.place), url
    limit ${PAGES}`.execute(db);
  return rows;
}

/** The pages that answer the questions now. */
export async function readCoveredBy(db: Kysely<Database>, id: string): Promise<GapPage[]> {
  const { rows } = await sql<GapPage>`
    select ${pathOf(sql`covered_by`)} as url, count(*)::int as questions
    from (${latest(id)}) as asked where covered_by is not null
    group by 1
    order by questions desc, url
    limit ${PAGES}`.execute(db);
  return rows;
}

/**
 * The words of the questions that no section of the docs has, as they are now. Of `setup-files` a part
 * is enough: whoever writes it otherwise has it.
 */
export async function readUnknownWords(
  db: Kysely<Database>,
  id: string,
): Promise<GapDetail['words']> {
  const { rows } = await sql<GapDetail['words'][number]>`
    select min(word) as word, max(questions)::int as questions
    from (
      select term, min(word) as word, max(weight) as weight, count(*) as questions
      from (${latest(id)}) as asked join gap_term using (answer_id)
      group by term
    ) as term
    group by lower(word)
    having max(weight) >= ${TELLING} and not bool_or(exists (
      select from rag_segment segment
      join rag_posting posting on posting.segment_id = segment.id and posting.term = term.term
      where segment.live))
    order by 2 desc, max(weight) desc, 1
    limit ${WORDS}`.execute(db);
  return rows;
}
