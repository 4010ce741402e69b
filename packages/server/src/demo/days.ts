import { endOf } from '../admin/rollups/days.ts';
import { dayOf, startOf } from '../admin/timeRange.ts';
import type { Random } from './random.ts';

const DAY = 86_400_000;

/** A day of the demonstration. */
export interface DemoDay {
  start: Date;
  /** 0 for the first day, 1 for today. */
  progress: number;
  /** How much goes on: less at weekends, and more from week to week. */
  busy: number;
}

/** The days of so many weeks up to now, the earliest first. */
export function demoDays(now: Date, weeks: number): DemoDay[] {
  const count = weeks * 7;
  const today = startOf(dayOf(now));
  return Array.from({ length: count }, (_, at) => {
    const start = new Date(today.getTime() - (count - 1 - at) * DAY);
    const progress = count === 1 ? 1 : at / (count - 1);
    const weekend = start.getUTCDay() % 6 === 0;
    return { start, progress, busy: (weekend ? 0.35 : 1) * (0.65 + 0.5 * progress) };
  });
}

/** A time of a day, most often about noon; undefined for one that is still to come. */
export function timeOf(random: Random, { start }: DemoDay, now: Date): Date | undefined {
  const hours = 4 + ((random.next() + random.next() + random.next()) / 3) * 18;
  const time = new Date(start.getTime() + Math.floor(hours * 3_600_000));
  return time < now && time < endOf(dayOf(start)) ? time : undefined;
}
