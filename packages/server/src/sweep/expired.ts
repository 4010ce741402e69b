import { type Kysely, type RawBuilder, sql } from 'kysely';
import { FORGIVEN_AFTER } from '../auth/backoff/schedule.ts';
import type { Config } from '../config.ts';
import { RANGE_DAYS_MAX } from '../contract/index.ts';
import type { Database } from '../database/types.ts';

/** Tables with rows that end, and which of them have ended. */
export interface Expired {
  table: string;
  where: RawBuilder<boolean>;
}

/** How long things are kept. */
export type Retention = Pick<
  Config,
  | 'authEventsDays'
  | 'questionLogDays'
  | 'conversationDays'
  | 'feedbackDays'
  | 'consentGraceDays'
  | 'backupDays'
>;

/** Days for which counts of the server, and what became of each ingest, are kept. */
const COUNTS_DAYS = 400;

/**
 * Days for which counts are kept by page and by section, whose names come and go: the longest range
 * that may be asked for, and as many days before. The counts of whole days stay.
 */
const PLACES_DAYS = 2 * RANGE_DAYS_MAX;

const before = (days: number) => sql`(now() at time zone 'utc')::date - ${days}::int`;

const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;

/**
 * What is removed. A link or code that has just expired stays for a day, so that its owner is told
 * that it has expired and not that it never was.
 */
export function expiredRows(retention: Retention): Expired[] {
  const { authEventsDays, questionLogDays, conversationDays, feedbackDays, backupDays } = retention;
  return [
    { table: 'session', where: sql`expires_at < now()` },
    { table: 'verification', where: sql`expires_at < ${ago(86_400)}` },
    { table: 'rate_limit', where: sql`last_request < extract(epoch from ${ago(3_600)}) * 1000` },
    { table: 'request_limit', where: sql`expire < extract(epoch from ${ago(60)}) * 1000` },
    { table: 'two_factor_used_code', where: sql`step < extract(epoch from ${ago(300)}) / 30` },
    {
      table: 'sign_in_backoff',
      where: sql`last_failure_at < ${ago(FORGIVEN_AFTER)} and blocked_until < now()`,
    },
    { table: 'answer_budget', where: sql`ends_at < now()` },
    { table: 'answer_budget_key', where: sql`ends_at < now()` },
    { table: 'answer_once', where: sql`ends_at < now()` },
    { table: 'auth_event', where: sql`at < ${ago(authEventsDays * 86_400)}` },
    {
      table: 'reader_seen',
      where: sql`day < ((${ago(authEventsDays * 86_400)}) at time zone 'utc')::date
        and not exists (select from session s where s.user_id = reader_seen.user_id)`,
    },
    { table: 'question_log', where: sql`at < ${ago(questionLogDays * 86_400)}` },
    { table: 'answer_feedback', where: sql`at < ${ago(feedbackDays * 86_400)}` },
    { table: 'conversation', where: sql`updated_at < ${ago(conversationDays * 86_400)}` },
    { table: 'erased_reader', where: sql`erased_at < ${ago(backupDays * 86_400)}` },
    { table: 'conversation_share', where: sql`expires_at < now()` },
    {
      table: 'daily_count',
      where: sql`day < ${before(COUNTS_DAYS)}`,
    },
    { table: 'rollup_question_page', where: sql`day < ${before(PLACES_DAYS)}` },
    { table: 'rollup_section_day', where: sql`url > '' and day < ${before(PLACES_DAYS)}` },
    { table: 'rollup_question_page_week', where: sql`week < ${before(PLACES_DAYS)}` },
    { table: 'rollup_section_week', where: sql`week < ${before(PLACES_DAYS)}` },
    { table: 'rollup_section_found', where: sql`last_day < ${before(PLACES_DAYS)}` },
    { table: 'rag_ingest', where: sql`at < ${ago(COUNTS_DAYS * 86_400)}` },
    { table: 'auth_event_key', where: sql`day < (now() at time zone 'utc')::date` },
  ];
}

/** Rows removed by one statement: each is short, so that nobody waits for it. */
const BATCH = 2_000;

/**
 * Removes what has ended, in short statements.
 *
 * @returns how many rows went
 */
export async function removeExpired(
  db: Kysely<Database>,
  { table, where }: Expired,
  signal: AbortSignal,
  batch: number = BATCH,
): Promise<number> {
  let removed = 0;
  while (!signal.aborted) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ctid = any (array(
        select ctid from ${sql.table(table)} where ${where} limit ${batch}))`.execute(db);
    removed += Number(numAffectedRows);
    if (numAffectedRows < batch) break;
  }
  return removed;
}
