import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { dayOf, type TimeRange } from '../timeRange.ts';

/** Numbers of readers of a day or a week. */
export interface ReaderCounts {
  starts: string;
  active: number;
  returning: number;
  asking: number;
}

/** The days or weeks that have a day of the range and somebody in them. */
export async function countReaders(
  db: Kysely<Database>,
  period: 'day' | 'week',
  { from, to }: Pick<TimeRange, 'from' | 'to'>,
): Promise<ReaderCounts[]> {
  const first = sql`date_trunc(${period}, ${from}::timestamp)::date`;
  const { rows } = await sql<ReaderCounts>`
    select starts::text, coalesce(a.active, 0) as active, coalesce(a.returned, 0) as returning,
      coalesce(q.asking, 0) as asking
    from (select * from rollup_reader_activity
      where period = ${period} and starts between ${first} and ${to}::date) a
    full join (select * from rollup_reader_asking
      where period = ${period} and starts between ${first} and ${to}::date) q using (starts)
    order by starts`.execute(db);
  return rows;
}

/** Accounts by the day on which they were made. */
export async function countJoined(
  db: Kysely<Database>,
  { start, end }: { start: Date; end: Date },
): Promise<{ day: string; joined: number }[]> {
  const { rows } = await sql<{ day: string; joined: number }>`
    select (created_at at time zone 'utc')::date::text as day, count(*)::int as joined
    from "user" where created_at >= ${start} and created_at < ${end}
    group by 1`.execute(db);
  return rows;
}

const DAY = 86_400_000;

/** The Mondays of the weeks that have one of the days. */
export function weeksOf(days: readonly string[]): string[] {
  const mondays = days.map((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
    return dayOf(new Date(time - sinceMonday * DAY));
  });
  return [...new Set(mondays)];
}
