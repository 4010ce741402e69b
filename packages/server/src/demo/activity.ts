import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';
import { DEMO_TASK } from './marks.ts';

/** Numbers of readers by period, day and what they did: `day 2026-11-01 active`. */
export type Activity = Record<string, number>;

const KEY = /^(day|week) (\d{4}-\d\d-\d\d) (active|returned)$/;

/** The numbers that sessions have added up to. They name nobody, and stay when readers go. */
export async function readActivity(db: Kysely<Database>): Promise<Activity> {
  const { rows } = await sql<{ period: string; starts: string; active: number; returned: number }>`
    select period, starts::text as starts, active, returned from rollup_reader_activity`.execute(
    db,
  );
  return Object.fromEntries(
    rows.flatMap(({ period, starts, active, returned }) => [
      [`${period} ${starts} active`, active],
      [`${period} ${starts} returned`, returned],
    ]),
  );
}

/** What has been added since. */
export function added(before: Activity, after: Activity): Activity {
  const entries = Object.entries(after).map(([key, number]) => [key, number - (before[key] ?? 0)]);
  return Object.fromEntries(entries.filter(([, number]) => number !== 0));
}

/** Notes what the demonstration has added, so that it can be taken off again. */
export async function noteActivity(db: Kysely<Database>, activity: Activity): Promise<void> {
  const now = new Date();
  const row = { name: DEMO_TASK, due_at: now, done_at: now, result: JSON.stringify(activity) };
  await db.insertInto('periodic_task').values(row).execute();
}

/** Takes off what the demonstration has added. */
export async function takeOff(db: Kysely<Database>): Promise<void> {
  const noted = await db
    .deleteFrom('periodic_task')
    .where('name', '=', DEMO_TASK)
    .returning('result')
    .executeTakeFirst();
  for (const [key, number] of Object.entries(noted?.result ?? {})) {
    const [, period, starts, column] = KEY.exec(key) ?? [];
    if (!column) continue;
    await sql`
      update rollup_reader_activity set ${sql.ref(column)} = greatest(0, ${sql.ref(column)} - ${number})
      where period = ${period} and starts = ${starts}::date`.execute(db);
  }
  await db.deleteFrom('rollup_reader_activity').where('active', '=', 0).execute();
}
