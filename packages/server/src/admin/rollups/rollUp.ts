import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Retention } from '../../sweep/expired.ts';
import { dayOf, startOf } from '../timeRange.ts';
import { daysBetween, endOf, laterDay } from './days.ts';
import type { Rollup } from './types.ts';
import { mondayOf } from './wholeSpans.ts';

/** First key of the advisory lock; the second one is the roll-up. */
const LOCK = 'docusaurus-auth rollup';

/** Closed days that are counted again when a day has ended: ratings and erasures come late. */
const AGAIN = 2;

/** Rows bear the time at which their transaction began: none is still under way after a minute. */
const SETTLED = sql`clock_timestamp() - interval '1 minute'`;

export interface RollUpOptions {
  retention: Retention;
  /** Ends it between two days. */
  signal?: AbortSignal;
  /** Counts again from this day on, e.g. after rows of the past were written. */
  since?: string;
}

interface Progress {
  now: Date;
  until: Date | null;
  oldest: Date | null;
}

async function progressOf(db: Kysely<Database>, { name, oldest }: Rollup): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select ${SETTLED} as now, (select until from rollup_state where name = ${name}) as until,
      ${oldest} as oldest`.execute(db);
  return rows[0] ?? { now: new Date(), until: null, oldest: null };
}

/**
 * The first day to count: where it ended the last time, or where rows begin. A day of which the
 * sweeper may have removed rows stays as it was counted before.
 */
function firstDay({ now, until, oldest }: Progress, keptDays: number, since?: string): string {
  const today = dayOf(now);
  const whole = laterDay(today, 1 - Math.max(1, keptDays));
  const reached = dayOf(until ?? oldest ?? now);
  const again = until && reached < today ? laterDay(reached, -AGAIN) : reached;
  const wanted = since && since < again ? since : again;
  const first = wanted > whole ? wanted : whole;
  return first < today ? first : today;
}

/** Notes how far the roll-up has come. A time ahead of the clock is one of a clock that went back. */
async function advance(trx: Transaction<Database>, name: string, now: Date, until: Date) {
  await sql`
    insert into rollup_state as s (name, until) values (${name}, ${until})
    on conflict (name) do update
      set until = greatest(least(s.until, ${now}), excluded.until)`.execute(trx);
}

async function rebuildDay(db: Kysely<Database>, rollup: Rollup, day: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${LOCK}), hashtext(${rollup.name}))`.execute(
      trx,
    );
    // A busy day takes longer than a query of a request may.
    const { rows } = await sql<{ now: Date }>`
      select ${SETTLED} as now, set_config('statement_timeout', '0', true)`.execute(trx);
    const now = rows[0]?.now ?? new Date();
    const until = endOf(day) < now ? endOf(day) : now;
    if (until <= startOf(day)) return;
    await rollup.rebuild(trx, { day, from: startOf(day), until });
    const monday = mondayOf(day);
    // In one transaction with its last day: a week that is over is there, and has what its days have.
    if (startOf(laterDay(monday, 7)) <= now) await rollup.addUpWeek?.(trx, monday);
    await advance(trx, rollup.name, now, until);
  });
}

/**
 * Counts what has come since the last time, one day after the other, each in one transaction: days
 * that were missed, yesterday and the day before once more when a day has ended, and today so far.
 *
 * @returns how many days were counted
 *
 * @example
 * for (const rollup of rollups) await rollUp(db, rollup, { retention: config });
 */
export async function rollUp(
  db: Kysely<Database>,
  rollup: Rollup,
  { retention, signal, since }: RollUpOptions,
): Promise<number> {
  const progress = await progressOf(db, rollup);
  const first = firstDay(progress, rollup.keptDays(retention), since);
  let counted = 0;
  for (const day of daysBetween(first, dayOf(progress.now))) {
    if (signal?.aborted) break;
    await rebuildDay(db, rollup, day);
    counted += 1;
  }
  return counted;
}
