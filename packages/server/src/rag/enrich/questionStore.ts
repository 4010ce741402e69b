import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { notWaiting } from './failures.ts';
import type { PendingText } from './vectorStore.ts';
import type { WrittenQuestions } from './writeQuestions.ts';

/** The task under which failures are noted. */
export const QUESTION_TASK = 'questions';

/** Texts of searched sections without questions; those of latest versions first. */
export async function textsWithoutQuestions(
  db: Kysely<Database>,
  limit: number,
): Promise<PendingText[]> {
  const { rows } = await sql<PendingText>`
    select hash, title, "headingPath", text, code
    from (
      select distinct on (section.text_hash) section.text_hash as hash, section.title,
        heading_path as "headingPath", text, code, index.latest
      from rag_section section
        join rag_segment segment on segment.id = section.segment_id
        join rag_index index on index.id = segment.index_id
      where segment.live and section.text_hash is not null
        and not exists (
          select from rag_question question where question.text_hash = section.text_hash)
        and ${notWaiting(QUESTION_TASK)}
      order by section.text_hash, index.latest desc
    ) as pending
    order by latest desc, hash
    limit ${limit}`.execute(db);
  return rows;
}

/** How many texts of searched sections there are, and how many have no questions yet. */
export async function countTexts(
  db: Kysely<Database>,
): Promise<{ total: number; missing: number }> {
  const { rows } = await sql<{ total: number; missing: number }>`
    select count(*) as total, count(*) filter (where question.text_hash is null) as missing
    from (
      select distinct text_hash
      from rag_section section join rag_segment segment on segment.id = section.segment_id
      where segment.live and text_hash is not null
    ) as section left join rag_question question using (text_hash)`.execute(db);
  return rows[0] ?? { total: 0, missing: 0 };
}

/** Keeps what was written; a text has its questions written once. */
export async function storeQuestions(
  db: Kysely<Database>,
  hash: string,
  { questions, tokens }: WrittenQuestions,
): Promise<void> {
  await db
    .insertInto('rag_question')
    .values({ text_hash: hash, questions: JSON.stringify(questions), tokens })
    .onConflict((conflict) => conflict.column('text_hash').doNothing())
    .execute();
}

/** Tokens that questions have cost today (UTC), and seconds until tomorrow. */
export async function spentToday(
  db: Kysely<Database>,
): Promise<{ tokens: number; secondsLeft: number }> {
  const { rows } = await sql<{ tokens: number; secondsLeft: number }>`
    with today as (
      select date_trunc('day', now() at time zone 'utc') at time zone 'utc' as start)
    select
      (select coalesce(sum(tokens), 0) from rag_question where created_at >= today.start) as tokens,
      ceil(extract(epoch from today.start + interval '1 day' - now()))::int as "secondsLeft"
    from today`.execute(db);
  return rows[0] ?? { tokens: 0, secondsLeft: 0 };
}

/** Days that questions outlive their text, so that a change that is taken back costs nothing. */
const KEPT_DAYS = 30;

/** Removes questions of texts that no section has had for long. */
export async function removeOldQuestions(db: Kysely<Database>): Promise<void> {
  await sql`
    delete from rag_question question
    where created_at < now() - make_interval(days => ${KEPT_DAYS})
      and not exists (
        select from rag_section section where section.text_hash = question.text_hash)`.execute(db);
}
