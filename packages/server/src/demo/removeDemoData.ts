import { type Kysely, sql, type Transaction } from 'kysely';
import { rollUpAll } from '../admin/rollups/rollUpAll.ts';
import type { Database } from '../database/types.ts';
import type { Retention } from '../sweep/expired.ts';
import { takeOff } from './activity.ts';
import { EVENT_MARK, QUESTION_IDS, READER_MARK } from './marks.ts';

/** Nobody was erased: the counts of erasures, and what backups are told of them, stay as they were. */
async function removeReaders(trx: Transaction<Database>): Promise<number> {
  const mark = `${READER_MARK}%`;
  const { rows } = await sql<{ id: string }>`
    delete from "user" where id like ${mark} returning id`.execute(trx);
  await sql`
    update erasure_count set count = count - ${rows.length}
    where kind = 'account' and month = date_trunc('month', now() at time zone 'utc')::date`.execute(
    trx,
  );
  await trx.deleteFrom('erasure_count').where('count', '<=', 0).execute();
  const ids = rows.map(({ id }) => id);
  await sql`
    delete from erased_reader where reader_hash in (
      select encode(sha256(convert_to(id, 'UTF8')), 'hex') from unnest(${ids}::text[]) as id)`.execute(
    trx,
  );
  return rows.length;
}

async function removeQuestions(trx: Transaction<Database>): Promise<number> {
  const { from, to } = QUESTION_IDS;
  const isDemo = sql<boolean>`answer_id between ${from}::uuid and ${to}::uuid`;
  await trx.deleteFrom('answer_feedback').where(isDemo).execute();
  const { numDeletedRows } = await trx.deleteFrom('question_log').where(isDemo).executeTakeFirst();
  return Number(numDeletedRows);
}

/** The earliest day of which something is counted. */
async function firstDay(db: Kysely<Database>): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select least((select min(day) from rollup_question_day), (select min(day) from rollup_auth_event))::text
      as day`.execute(db);
  return rows[0]?.day ?? undefined;
}

/**
 * Takes the rows of the demonstration away, and counts the days again.
 *
 * @returns how many accounts and questions it took
 */
export async function removeDemoData(
  db: Kysely<Database>,
  retention: Retention,
): Promise<{ readers: number; questions: number }> {
  const since = await firstDay(db);
  const removed = await db.transaction().execute(async (trx) => {
    const readers = await removeReaders(trx);
    await trx.deleteFrom('auth_event').where('address_hash', '=', EVENT_MARK).execute();
    const questions = await removeQuestions(trx);
    await takeOff(trx);
    return { readers, questions };
  });
  if (removed.readers + removed.questions === 0) return removed;
  if (since) await rollUpAll(db, { retention, since });
  await sql`
    delete from rollup_section_found as f where not exists (
      select from rollup_section_day as d where d.url = f.url and d.found > 0)`.execute(db);
  return removed;
}
