import { type Kysely, sql } from 'kysely';
import type { GapReason } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { GapProgressTable } from './tables.ts';

/** A question that the docs did not answer well, and that is in no topic yet. */
export interface PendingQuestion {
  answerId: string;
  at: Date;
  /** Masked, as it stands in the log. */
  question: string;
  locale: string;
  reason: GapReason;
}

/** Questions that are looked at in one step. */
export const BATCH = 50;

/** Some of them, and how far that has brought us. */
export interface Pending {
  questions: PendingQuestion[];
  source: GapProgressTable['source'];
  /** Everything before has been seen, but for what was still being written. */
  seen: Date;
  /** There is nothing more. */
  last: boolean;
}

/** Seconds that a row may be late: it has the time at which its transaction began. */
const LATE = 120;

/** From where to look; whatever has a place already is not taken twice. */
const from = (source: Pending['source']) => sql<Date>`
  (select at - make_interval(secs => ${LATE}) from (
    select coalesce((select at from gap_progress where source = ${source}), '-infinity') as at
  ) as progress)`;

const LOCALE = sql<string>`coalesce(log.locale,
  (select locale from rag_site order by default_locale desc, id limit 1), 'en')`;

type Row = PendingQuestion & { seen: Date };

function unanswered(limit: number) {
  return sql<Row>`
    select log.answer_id as "answerId", log.at, log.question, ${LOCALE} as locale,
      case log.confidence when 'none' then 'unanswered' else 'doubtful' end as reason,
      log.at as seen
    from question_log log
    where log.at >= ${from('questions')} and log.confidence in ('none', 'low')
      and not exists (select from gap_question known where known.answer_id = log.answer_id)
      and not exists (
        select from answer_feedback rated
        where rated.answer_id = log.answer_id and rated.rating = 'up')
    order by log.at, log.answer_id
    limit ${limit}`;
}

function ratedDown(limit: number) {
  return sql<Row>`
    select log.answer_id as "answerId", log.at, log.question, ${LOCALE} as locale,
      'rated_down' as reason, rated.at as seen
    from answer_feedback rated join question_log log using (answer_id)
    where rated.at >= ${from('ratings')} and rated.rating = 'down'
      and not exists (select from gap_question known where known.answer_id = log.answer_id)
    order by rated.at, log.answer_id
    limit ${limit}`;
}

/**
 * Looks through all of the log and the feedback again, for rows of the past that were not there before.
 * What has its place keeps it.
 */
export async function lookAgain(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('gap_progress').execute();
}

/**
 * Reads what has come in since it was last looked: questions that the docs did not answer or answered
 * in part, and questions whose answer was rated badly. In the order in which they came, as far as a
 * batch goes; it costs what has come in, and nothing for what was there before.
 */
export async function readPending(
  db: Kysely<Database>,
  source: Pending['source'],
  limit: number = BATCH,
): Promise<Pending> {
  const now = await sql<{ now: Date }>`select now() as now`.execute(db);
  const query = source === 'questions' ? unanswered(limit) : ratedDown(limit);
  const { rows } = await query.execute(db);
  const last = rows.length < limit;
  const seen = last ? now.rows[0]?.now : rows.at(-1)?.seen;
  return {
    questions: rows.map(({ seen: _seen, ...question }) => question),
    source,
    seen: seen ?? new Date(0),
    last,
  };
}

/** Whether something has come in that has no place yet. */
export async function hasPending(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ pending: boolean }>`
    select exists (${unanswered(1)}) or exists (${ratedDown(1)}) as pending`.execute(db);
  return rows[0]?.pending === true;
}
