import { type Kysely, sql, type Transaction } from 'kysely';
import type { GapDetail, GapExample } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { TimeRange } from '../timeRange.ts';
import { readCoveredBy, readNearest, readUnknownWords } from './around.ts';
import { readChanges } from './changes.ts';
import { readLatest } from './latest.ts';
import { readCounted, toGap } from './list.ts';

/** Questions that are shown. */
const EXAMPLES = 10;

async function readDays(
  db: Kysely<Database>,
  id: string,
  { from, to, days }: TimeRange,
): Promise<GapDetail['days']> {
  const { rows } = await sql<{ day: string; questions: number }>`
    select day::text as day, questions from gap_day
    where gap_id = ${id} and day between ${from}::date and ${to}::date`.execute(db);
  const counts = new Map(rows.map(({ day, questions }) => [day, questions]));
  return days.map((day) => ({ day, questions: counts.get(day) ?? 0 }));
}

/** From the log and the feedback as they are now: what is gone there is gone here. */
async function readExamples(db: Kysely<Database>, id: string): Promise<GapExample[]> {
  const rows = await db
    .selectFrom('gap_question as asked')
    .innerJoin('question_log as log', 'log.answer_id', 'asked.answer_id')
    .leftJoin('answer_feedback as rated', 'rated.answer_id', 'asked.answer_id')
    .where('asked.gap_id', '=', id)
    .orderBy('asked.at', 'desc')
    .orderBy('asked.answer_id')
    .limit(EXAMPLES)
    .select(['asked.answer_id', 'asked.at', 'asked.reason', 'asked.asked_at', 'asked.covered'])
    .select(['asked.confidence', 'asked.covered_by', 'log.question', 'log.locale', 'log.version'])
    .select(['log.page', 'rated.rating', 'rated.reasons'])
    .execute();
  return rows.map((row) => ({
    answerId: row.answer_id,
    at: row.at.toISOString(),
    question: row.question,
    locale: row.locale,
    version: row.version,
    page: row.page,
    reason: row.reason,
    rating: row.rating,
    reasons: row.reasons ?? [],
    again: row.asked_at &&
      row.confidence && {
        at: row.asked_at.toISOString(),
        confidence: row.confidence,
        covered: row.covered === true,
        url: row.covered_by,
      },
  }));
}

async function read(
  trx: Transaction<Database>,
  id: string,
  range: TimeRange,
): Promise<GapDetail | undefined> {
  const [gap] = await readCounted(trx, [id], range);
  if (!gap) return undefined;
  const latest = await readLatest(trx, [id]);
  return {
    ...toGap(gap, latest(id)),
    range: { from: range.from, to: range.to },
    days: await readDays(trx, id, range),
    examples: await readExamples(trx, id),
    pages: await readNearest(trx, id),
    coveredBy: await readCoveredBy(trx, id),
    words: await readUnknownWords(trx, id),
    changes: await readChanges(trx, id),
  };
}

/** One gap with all that is known of it, of one moment; `undefined` if there is none of that id. */
export async function readGap(
  db: Kysely<Database>,
  id: string,
  range: TimeRange,
): Promise<GapDetail | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => read(trx, id, range));
}
