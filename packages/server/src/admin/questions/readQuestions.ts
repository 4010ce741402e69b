import { type Kysely, type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { AdminQuestion, QuestionFilter, Trace } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { conditionsOf } from './conditions.ts';

/** By what the list goes on: the time to the microsecond, and the answer. */
export const questionKey = z.tuple([
  z.string().regex(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/),
  z.uuid(),
]);

export type QuestionKey = z.infer<typeof questionKey>;

/** A row of the log with its rating. */
export interface QuestionRow extends Omit<AdminQuestion, 'at' | 'ratedAt'> {
  at: Date;
  ratedAt: Date | null;
  trace: Partial<Trace> | null;
  key: string;
}

/** Which questions, and how many of them. */
export interface QuestionsWanted {
  start: Date;
  /** Not included. */
  end: Date;
  filter: QuestionFilter;
  after: QuestionKey | undefined;
  limit: number;
}

const rating = sql`f.rating, coalesce(f.reasons, '{}') as reasons, f.note, f.at as "ratedAt"`;

/** To the microsecond, in UTC whatever the session's time zone is. */
const keyOf = (column: RawBuilder<unknown>) =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' as key`;

function inPage({ start, end, filter, after, limit }: QuestionsWanted) {
  const conditions = [sql`at >= ${start} and at < ${end}`, ...conditionsOf(filter)];
  if (after) conditions.push(sql`(at, answer_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return sql`where ${sql.join(conditions, sql` and `)} order by at desc, answer_id desc
    limit ${limit}`;
}

/** What was asked, the latest first. The log's columns alone are looked at before the limit. */
function asked(wanted: QuestionsWanted) {
  return sql<QuestionRow>`
    select q.answer_id as id, q.at, q.question, q.confidence, q.mode, q.version, q.locale, q.page,
      q.trace, ${rating}, ${keyOf(sql`q.at`)}
    from (select * from question_log ${inPage(wanted)}) as q
    left join answer_feedback as f using (answer_id)
    order by q.at desc, q.answer_id desc`;
}

/** What was rated, the latest rating first: it stays when the log has forgotten the question. */
function rated(wanted: QuestionsWanted) {
  return sql<QuestionRow>`
    select f.answer_id as id, coalesce(q.at, f.at) as at, f.question, f.confidence, f.mode,
      f.version, f.locale, f.page, f.trace, ${rating}, ${keyOf(sql`f.at`)}
    from (select * from answer_feedback ${inPage(wanted)}) as f
    left join question_log as q using (answer_id)
    order by f.at desc, f.answer_id desc`;
}

/**
 * Reads questions over an index, however many there are. Who asked is not read.
 *
 * @returns at most `limit` of them, the latest first
 */
export async function readQuestions(
  db: Kysely<Database>,
  wanted: QuestionsWanted,
): Promise<QuestionRow[]> {
  const { rows } = await (wanted.filter.rating ? rated(wanted) : asked(wanted)).execute(db);
  return rows;
}

/** A question by its answer, of the log or of the feedback. */
export async function readQuestion(
  db: Kysely<Database>,
  id: string,
): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`
    select coalesce(q.answer_id, f.answer_id) as id, coalesce(q.at, f.at) as at,
      coalesce(q.question, f.question) as question,
      coalesce(q.confidence, f.confidence) as confidence, coalesce(q.mode, f.mode) as mode,
      coalesce(q.version, f.version) as version, coalesce(q.locale, f.locale) as locale,
      coalesce(q.page, f.page) as page, coalesce(q.trace, f.trace) as trace, ${rating}, '' as key
    from (select * from question_log where answer_id = ${id}) as q
    full join (select * from answer_feedback where answer_id = ${id}) as f using (answer_id)`.execute(
    db,
  );
  return rows[0];
}

/** A question as clients are told of it. */
export function toQuestion({ trace: _trace, key: _key, ...row }: QuestionRow): AdminQuestion {
  return { ...row, at: row.at.toISOString(), ratedAt: row.ratedAt?.toISOString() ?? null };
}
