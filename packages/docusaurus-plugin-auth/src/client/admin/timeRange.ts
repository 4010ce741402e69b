/** How far back the choices of the time range go, in days, with today. */
export const RANGE_PRESETS = { '7d': 7, '28d': 28, '90d': 90, '365d': 365 } as const;

export type RangePreset = keyof typeof RANGE_PRESETS;

const USUAL: RangePreset = '28d';

/** As many days as the server counts at once. */
const DAYS_MAX = 366;

const DAY = 86_400_000;

/** Days in UTC, `YYYY-MM-DD`, as the server counts them; both are in it. */
export type Days = Record<'from' | 'to', string>;

export interface ReadRange extends Days {
  /** How many days it has. */
  days: number;
  /** Null when the reader has chosen the days. */
  preset: RangePreset | null;
}

/** The day of a time, in UTC. */
export const dayOfTime = (milliseconds: number) =>
  new Date(milliseconds).toISOString().slice(0, 10);

function lengthOf({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

const isDay = (text: string) => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dayOfTime(time) === text;
};

/** Whether the server takes these days. */
export function isRange(days: Days): boolean {
  if (!isDay(days.from) || !isDay(days.to)) return false;
  return lengthOf(days) >= 1 && lengthOf(days) <= DAYS_MAX;
}

const isPreset = (text: string | null): text is RangePreset =>
  text !== null && Object.hasOwn(RANGE_PRESETS, text);

/**
 * The time range that an address says; what it says wrongly counts for nothing.
 *
 * @param now milliseconds
 * @example
 * readRange(new URLSearchParams('range=7d'), Date.parse('2026-03-10T12:00Z')).from; // '2026-03-04'
 */
export function readRange(query: URLSearchParams, now: number): ReadRange {
  const [from, to, said] = [query.get('from'), query.get('to'), query.get('range')];
  if (from && to && isRange({ from, to })) {
    return { from, to, days: lengthOf({ from, to }), preset: null };
  }
  const preset = isPreset(said) ? said : USUAL;
  const days = RANGE_PRESETS[preset];
  return { from: dayOfTime(now - (days - 1) * DAY), to: dayOfTime(now), days, preset };
}

/** What an address says for a time range: nothing for the usual one. */
export function writeRange(range: RangePreset | Days): Record<'range' | 'from' | 'to', string> {
  if (typeof range !== 'string') return { range: '', ...range };
  return { range: range === USUAL ? '' : range, from: '', to: '' };
}
