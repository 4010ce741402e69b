import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** Days in which a reader may think better of a rating. */
const DAYS = 7;

/**
 * Takes questions out of their topics whose answer turned out to be good: the reader has rated it well,
 * or has taken a bad rating back that was the only reason. Of the last days only: what it costs does
 * not grow.
 */
export async function forgetRated(db: Kysely<Database>): Promise<void> {
  const since = sql`now() - make_interval(days => ${DAYS})`;
  await sql`
    with gone as (
      delete from gap_question question
      where question.at > ${since} and (
        (reason = 'rated_down' and not exists (
          select from answer_feedback rated
          where rated.answer_id = question.answer_id and rated.rating = 'down'))
        or exists (
          select from answer_feedback rated
          where rated.answer_id = question.answer_id and rated.rating = 'up'))
      returning gap_id, (at at time zone 'utc')::date as day)
    update gap_day set questions = greatest(0, gap_day.questions - less.questions)
    from (select gap_id, day, count(*) as questions from gone group by gap_id, day) as less
    where gap_day.gap_id = less.gap_id and gap_day.day = less.day`.execute(db);
}

/** Removes topics of which no question is kept any more: nobody could say what they were about. */
export async function removeEmpty(db: Kysely<Database>): Promise<void> {
  await sql`
    delete from gap
    where not exists (select from gap_question question where question.gap_id = gap.id)`.execute(
    db,
  );
}
