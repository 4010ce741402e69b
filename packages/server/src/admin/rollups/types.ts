import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Retention } from '../../sweep/expired.ts';

/** A day of UTC that is counted, e.g. `2026-11-26`, and which of its rows. */
export interface Span {
  day: string;
  /** The first moment of the day. */
  from: Date;
  /** The end of the day; today, a moment ago. What comes at `until` or later is not counted. */
  until: Date;
}

/** Counts of some rows by day, in tables of their own. They hold numbers, and name nobody. */
export interface Rollup {
  /** A stable key. */
  name: string;
  /** For how many days its rows are kept: an older day is not counted again. */
  keptDays: (retention: Retention) => number;
  /** The time of the oldest row, over an index; null when there is none. */
  oldest: RawBuilder<Date | null>;
  /** Removes the counts of a day and counts it anew. Asked twice it does the same twice. */
  rebuild: (trx: Transaction<Database>, span: Span) => Promise<void>;
  /** Adds the days of a week up anew, by its Monday, where there are counts by week. */
  addUpWeek?: (trx: Transaction<Database>, monday: string) => Promise<void>;
}

/** Whether a row of this column is in a span of time: an index on the column finds them. */
export const within = (column: string, { from, until }: { from: Date; until: Date }) =>
  sql<boolean>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${until}`;

/** The day of UTC of a row, by its column `at`. */
export const utcDay = sql`(at at time zone 'utc')::date`;
