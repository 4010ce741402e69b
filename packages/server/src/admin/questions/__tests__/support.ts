import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Confidence, FeedbackReason, Rating, Trace } from '../../../contract/index.ts';
import type { Database } from '../../../database/types.ts';
import { laterDay } from '../../rollups/days.ts';
import { dayOf } from '../../timeRange.ts';

/** The day of UTC so many days ago. */
export const daysAgo = (days: number) => laterDay(dayOf(new Date()), -days);

/** A question as a test tells of it. */
export interface Logged {
  question?: string;
  confidence?: Confidence;
  /** Days ago, at noon; just now without. */
  days?: number;
  version?: string | null;
  locale?: string | null;
  page?: string | null;
  sections?: Trace['sections'];
  userId?: string;
}

/** A section of a trace. */
export const section = (url: string, cited = false, score = 1) => ({ url, cited, score });

const atOf = (days: number | undefined, time: string) =>
  days === undefined ? sql<Date>`now()` : sql<Date>`${`${daysAgo(days)}T${time}Z`}::timestamptz`;

/** Puts a question into the log. @returns the id of its answer */
export async function logQuestion(db: Kysely<Database>, logged: Logged = {}): Promise<string> {
  const { days, question = 'How do I boil it?', confidence = 'high', sections = [] } = logged;
  const { version = null, locale = 'en', page = '/docs/kettle', userId = null } = logged;
  const id = randomUUID();
  await db
    .insertInto('question_log')
    .values({
      answer_id: id,
      at: atOf(days, '12:00:00'),
      question,
      locale,
      version,
      page,
      mode: 'extractive',
      confidence,
      trace: JSON.stringify({ sections }),
      user_id: userId,
    })
    .execute();
  return id;
}

/** What a test says of an answer. */
export interface Rated {
  rating?: Rating;
  /** Days ago, an hour after noon; just now without. */
  days?: number;
  reasons?: FeedbackReason[];
  note?: string;
}

/** Rates an answer of the log, with the log's own words for it. */
export async function rateAnswer(db: Kysely<Database>, id: string, rated: Rated = {}) {
  const { rating = 'down', days, reasons = [], note = null } = rated;
  await sql`
    insert into answer_feedback (answer_id, at, rating, reasons, note, question, locale, version,
      page, mode, confidence, trace, user_id)
    select answer_id, ${atOf(days, '13:00:00')}, ${rating}, ${reasons}, ${note}, question, locale,
      version, page, mode, confidence, trace, user_id
    from question_log where answer_id = ${id}`.execute(db);
}

/** Takes away everything that was asked, rated and counted. */
export async function forgetQuestions(db: Kysely<Database>): Promise<void> {
  for (const table of [
    'question_log',
    'answer_feedback',
    'rollup_state',
    'rollup_question_day',
    'rollup_question_page',
    'rollup_section_day',
    'rollup_section_found',
    'rag_section_change',
  ] as const)
    await db.deleteFrom(table).execute();
}
