import { dayOf, startOf } from '../timeRange.ts';

const DAY = 86_400_000;

/** The first moment after a day. */
export const endOf = (day: string): Date => new Date(startOf(day).getTime() + DAY);

/** The day so many days later; earlier with a negative number. */
export const laterDay = (day: string, days: number): string =>
  dayOf(new Date(startOf(day).getTime() + days * DAY));

/** Both days and those between, the earliest first. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.round((startOf(to).getTime() - startOf(from).getTime()) / DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => laterDay(from, index));
}
