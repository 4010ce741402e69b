import { RANGE_DAYS_MAX, type Range } from '../contract/index.ts';
import { ApiError } from '../http/errors.ts';

const DAY = 86_400_000;

/** Days that are meant when a request names none, with today. */
const USUAL_DAYS = 28;

/** Some whole days in UTC. */
export interface TimeRange extends Range {
  /** The first moment of the first day. */
  start: Date;
  /** The first moment after the last day. */
  end: Date;
  /** Each of the days, `YYYY-MM-DD`. */
  days: string[];
  /** As many days just before, to compare with. */
  before: { start: Date; end: Date };
}

/** The day of a time in UTC, `YYYY-MM-DD`. */
export const dayOf = (time: Date) => time.toISOString().slice(0, 10);

const daysAfter = (time: Date, days: number) => new Date(time.getTime() + days * DAY);

/** The first moment of a day in UTC. */
export const startOf = (day: string) => new Date(`${day}T00:00:00.000Z`);

function refuse(field: 'from' | 'to', message: string): never {
  throw new ApiError('invalid_request', { errors: [{ field, message }] });
}

/**
 * The days that a request names with {@link timeRangeFields}; the last 28 with today unless it does.
 * One end alone stands for the 28 days on its other side, up to today.
 *
 * @throws {ApiError} `invalid_request` for days in the wrong order, and for too many of them
 * @example
 * toTimeRange({ from: '2026-03-01', to: '2026-03-07' }).days.length; // 7
 */
export function toTimeRange(query: Partial<Range>, now = new Date()): TimeRange {
  const to = query.to ?? dayOf(now);
  const from = query.from ?? dayOf(daysAfter(startOf(to), 1 - USUAL_DAYS));
  const [start, end] = [startOf(from), daysAfter(startOf(to), 1)];
  const length = Math.round((end.getTime() - start.getTime()) / DAY);
  if (length < 1) refuse('to', 'must not be before "from"');
  if (length > RANGE_DAYS_MAX) refuse('from', `must be at most ${RANGE_DAYS_MAX} days back`);
  return {
    from,
    to,
    start,
    end,
    days: Array.from({ length }, (_, at) => dayOf(daysAfter(start, at))),
    before: { start: daysAfter(start, -length), end: start },
  };
}
