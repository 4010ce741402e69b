import { sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type Rollup, type Span, within } from '../rollups/types.ts';

/** Reasons of one kind of event that a day tells apart: some come from outside, without end. */
const REASONS = 20;

/** What stands for the further ones. */
export const OTHER_REASON = 'OTHER';

/**
 * Events of accounts of a span of time, by what happened and how it went.
 *
 * @returns a table for `from`, with the columns of the roll-up
 */
export function accountEvents(span: { from: Date; until: Date }) {
  return sql`(
    select day, type, outcome, way,
      case when place > ${sql.lit(REASONS)} then ${sql.lit(OTHER_REASON)} else reason end as reason,
      sum(count)::int as count
    from (
      select (at at time zone 'utc')::date as day, type, outcome, coalesce(way, '') as way,
        coalesce(reason, '') as reason, count(*) as count,
        row_number() over (partition by (at at time zone 'utc')::date, type, outcome
          order by count(*) desc, coalesce(reason, '')) as place
      from auth_event where ${within('at', span)}
      group by 1, 2, 3, 4, 5
    ) counted
    group by 1, 2, 3, 4, 5)`;
}

/** What happened to accounts, by day. */
export const accountRollup: Rollup = {
  name: 'accounts',
  keptDays: ({ authEventsDays }) => authEventsDays,
  oldest: sql<Date | null>`(select min(at) from auth_event)`,
  async rebuild(trx, { day, ...span }) {
    await trx.deleteFrom('rollup_auth_event').where('day', '=', sql<Date>`${day}::date`).execute();
    await sql`
      insert into rollup_auth_event (day, type, outcome, way, reason, count)
      select day, type, outcome, way, reason, count from ${accountEvents(span)} as event`.execute(
      trx,
    );
  },
};

/** Counts the readers who asked in the day or the week that a time is in. */
async function countAsking(
  trx: Transaction<Database>,
  period: 'day' | 'week',
  { from }: Pick<Span, 'from'>,
): Promise<void> {
  const starts = sql`date_trunc(${period}, ${from}::timestamptz at time zone 'utc')`;
  const begin = sql`(${starts} at time zone 'utc')`;
  // Added before it becomes a moment again: the database may stand where clocks are put on.
  const end = sql`((${starts} + ${`1 ${period}`}::interval) at time zone 'utc')`;
  await sql`
    insert into rollup_reader_asking (period, starts, asking)
    select ${period}, ${starts}::date, count(distinct user_id)::int
    from question_log
    where user_id is not null and at >= ${begin} and at < ${end}
    on conflict (period, starts) do update set asking = excluded.asking`.execute(trx);
}

/**
 * Readers who asked, by day and by week, of those who agreed that their questions are linked to them.
 * A reader counts once in a week, so days cannot be added up: what it holds of today is some minutes
 * old.
 */
export const askingRollup: Rollup = {
  name: 'asking-readers',
  keptDays: ({ questionLogDays }) => questionLogDays,
  oldest: sql<Date | null>`(select min(at) from question_log where user_id is not null)`,
  async rebuild(trx, span) {
    await countAsking(trx, 'day', span);
    await countAsking(trx, 'week', span);
  },
};
