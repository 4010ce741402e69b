import { sql } from 'kysely';
import { startOf } from '../timeRange.ts';
import { daysBetween, laterDay } from './days.ts';

/** Days of UTC, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Some days as whole weeks, and the days before and behind these. */
export interface InWeeks {
  /** Mondays; none when the first comes after the last. */
  weeks: Days;
  before: Days;
  behind: Days;
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return laterDay(day, -((startOf(day).getUTCDay() + 6) % 7));
}

/**
 * Parts days into whole weeks and the rest, so that few rows have to be added up.
 *
 * @param counted the first day of which weeks may not be whole yet; without it all of them are
 * @example
 * inWeeks({ from: '2026-03-01', to: '2026-03-17' });
 * // weeks from 2026-03-02 to 2026-03-09, and the days 2026-03-01 and from 2026-03-16
 */
export function inWeeks({ from, to }: Days, counted = laterDay(to, 1)): InWeeks {
  const end = laterDay(to, 1);
  const first = mondayOf(laterDay(from, 6));
  const last = mondayOf(counted < end ? counted : end);
  // Without a whole week all of the days come before it.
  const [begin, over] = first < last ? [first, last] : [end, end];
  return {
    weeks: { from: begin, to: laterDay(over, -7) },
    before: { from, to: laterDay(begin, -1) },
    behind: { from: over, to },
  };
}

/** Whether a row of counts by week is of whole weeks. */
export const ofWeeks = ({ weeks }: InWeeks) =>
  sql<boolean>`week between ${weeks.from}::date and ${weeks.to}::date`;

/** Whether a row of counts by day is of a day beside them: a list, which an index alone can answer. */
export function besideWeeks({ before, behind }: InWeeks) {
  const days = [before, behind].flatMap(({ from, to }) => daysBetween(from, to));
  return sql<boolean>`day = any(${days}::date[])`;
}

/** Some days as whole months, and the days beside these. */
export interface InMonths {
  /** First days of months; none when the first comes after the last. */
  months: Days;
  rest: Days[];
}

/** The first day of the month of a day. */
const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

/**
 * Parts days into whole months and the rest.
 *
 * @example
 * inMonths({ from: '2026-01-30', to: '2026-03-31' });
 * // months 2026-02-01 and 2026-03-01, and the days from 2026-01-30
 */
export function inMonths({ from, to }: Days): InMonths {
  const end = laterDay(to, 1);
  const next = firstOf(laterDay(firstOf(from), 31));
  const first = from === firstOf(from) ? from : next;
  const over = firstOf(end);
  if (first >= over) return { months: { from: end, to }, rest: [{ from, to }] };
  const rest = [
    { from, to: laterDay(first, -1) },
    { from: over, to },
  ];
  return {
    months: { from: first, to: laterDay(over, -1) },
    rest: rest.filter((days) => days.from <= days.to),
  };
}

/** Whether a row of counts by month is of whole months. */
export const ofMonths = ({ months }: InMonths) =>
  sql<boolean>`month between ${months.from}::date and ${months.to}::date`;
