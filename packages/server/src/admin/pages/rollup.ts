import { sql } from 'kysely';
import { laterDay } from '../rollups/days.ts';
import { type Rollup, utcDay, within } from '../rollups/types.ts';

/** The sections of a trace, each once: a long one was found in parts. */
const traced = sql`lateral (
  select distinct section->>'url' as url, coalesce((section->>'cited')::boolean, false) as cited
  from jsonb_path_query(trace, '$.sections[*]') as section) as traced`;

/**
 * What was found and cited for questions of a span of time, and the ratings that were given in it.
 *
 * @returns a table for `from`, with the columns of a roll-up
 */
export function sectionEvents(span: { from: Date; until: Date }) {
  const rating = (value: string) => sql`(rating = ${sql.lit(value)})::int`;
  return sql`(
    select ${utcDay} as day, url, 1 as found, cited::int as cited, 0 as up, 0 as down,
      null::timestamptz as rated_at
    from question_log, ${traced} where url > '' and ${within('at', span)}
    union all
    select ${utcDay}, url, 0, 0, ${rating('up')}, ${rating('down')}, at
    from answer_feedback, ${traced} where url > '' and cited and ${within('at', span)})`;
}

/** The columns of {@link sectionEvents} and of the roll-up, added up. */
export const summedSections = sql`sum(found)::int as found, sum(cited)::int as cited,
  sum(up)::int as up, sum(down)::int as down, max(rated_at) as rated_at`;

/** How often each section was found and cited by day, how that was rated, and the last day it was found. */
export const sectionRollup: Rollup = {
  name: 'sections',
  keptDays: ({ questionLogDays, feedbackDays }) => Math.min(questionLogDays, feedbackDays),
  oldest: sql<Date | null>`least((select min(at) from question_log),
    (select min(at) from answer_feedback))`,
  async rebuild(trx, { day, ...span }) {
    await trx.deleteFrom('rollup_section_day').where('day', '=', sql<Date>`${day}::date`).execute();
    await sql`
      with counted as (
        insert into rollup_section_day (day, url, found, cited, up, down, rated_at)
        select ${day}::date, coalesce(url, ''), ${summedSections}
        from ${sectionEvents(span)} as event
        group by grouping sets ((url), ()) having count(*) > 0
        returning url, found)
      insert into rollup_section_found as f (url, last_day)
      select url, ${day}::date from counted where found > 0 and url > ''
      on conflict (url) do update set last_day = excluded.last_day
        where f.last_day < excluded.last_day`.execute(trx);
  },
  async addUpWeek(trx, monday) {
    await sql`delete from rollup_section_week where week = ${monday}::date`.execute(trx);
    await sql`
      insert into rollup_section_week (week, url, found, cited, up, down, rated_at)
      select ${monday}::date, url, ${summedSections} from rollup_section_day
      where day between ${monday}::date and ${laterDay(monday, 6)}::date and url > ''
      group by url`.execute(trx);
  },
};
