import { sql } from 'kysely';
import { laterDay } from '../rollups/days.ts';
import { type Rollup, utcDay, within } from '../rollups/types.ts';

/**
 * Questions and ratings of a span of time, each counted once: a rating at the time when it was given.
 *
 * @returns a table for `from`, with the columns of a roll-up
 */
export function questionEvents(span: { from: Date; until: Date }) {
  const confidence = (value: string) => sql`(confidence = ${sql.lit(value)})::int`;
  const rating = (value: string) => sql`(rating = ${sql.lit(value)})::int`;
  const place = sql`${utcDay} as day, coalesce(page, '') as page, coalesce(locale, '') as locale,
    coalesce(version, '') as version`;
  return sql`(
    select ${place}, ${confidence('high')} as high, ${confidence('medium')} as medium,
      ${confidence('low')} as low, ${confidence('none')} as "none", 0 as up, 0 as down
    from question_log where ${within('at', span)}
    union all
    select ${place}, 0, 0, 0, 0, ${rating('up')}, ${rating('down')}
    from answer_feedback where ${within('at', span)})`;
}

/** The columns of {@link questionEvents} and of the roll-ups, added up. */
export const summed = sql`sum(high)::int as high, sum(medium)::int as medium, sum(low)::int as low,
  sum("none")::int as "none", sum(up)::int as up, sum(down)::int as down`;

/** Places that a day tells apart, those most asked on: any program may name pages without end. */
const PLACES = 2_000;

/** The place of a row; of one beyond the first {@link PLACES} none, as if nobody had named it. */
const named = (columns: readonly string[]) =>
  sql.join(
    columns.map(
      (name) =>
        sql`case when place > ${sql.lit(PLACES)} then '' else ${sql.ref(name)} end as ${sql.ref(name)}`,
    ),
  );

/** Questions by confidence, and ratings: by version and locale, and by page. */
export const questionRollup: Rollup = {
  name: 'questions',
  keptDays: ({ questionLogDays, feedbackDays }) => Math.min(questionLogDays, feedbackDays),
  oldest: sql<Date | null>`least((select min(at) from question_log),
    (select min(at) from answer_feedback))`,
  async rebuild(trx, { day, ...span }) {
    for (const [table, by] of [
      ['rollup_question_day', ['locale', 'version']],
      ['rollup_question_page', ['page', 'locale', 'version']],
    ] as const) {
      await trx.deleteFrom(table).where('day', '=', sql<Date>`${day}::date`).execute();
      const columns = sql.join(by.map((name) => sql.ref(name)));
      await sql`
        insert into ${sql.table(table)} (day, ${columns}, high, medium, low, "none", up, down)
        select ${day}::date, ${columns}, ${summed}
        from (select ${named(by)}, high, medium, low, "none", up, down from (
          select *, row_number() over (order by high + medium + low + "none" desc, ${columns}) as place
          from (select ${columns}, ${summed} from ${questionEvents(span)} as event
            group by ${columns}) as counted) as placed) as event
        group by ${columns}`.execute(trx);
    }
  },
  async addUpWeek(trx, monday) {
    await sql`delete from rollup_question_page_week where week = ${monday}::date`.execute(trx);
    await sql`
      insert into rollup_question_page_week
        (week, page, locale, version, high, medium, low, "none", up, down)
      select ${monday}::date, page, locale, version, ${summed} from rollup_question_page
      where day between ${monday}::date and ${laterDay(monday, 6)}::date
      group by page, locale, version`.execute(trx);
  },
};
