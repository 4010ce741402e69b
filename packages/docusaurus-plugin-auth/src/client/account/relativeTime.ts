const UNITS = [
  ['year', 31_536_000],
  ['month', 2_628_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/**
 * A time as seen from now, in the words of a locale. Under a minute it is "now"; what lies ahead,
 * because two clocks differ, is "now" too.
 *
 * @param iso the time
 * @param now milliseconds
 * @example
 * relativeTime('2025-01-01T10:00:00Z', Date.parse('2025-01-01T12:10:00Z'), 'en'); // '2 hours ago'
 */
export function relativeTime(iso: string, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1_000);
  const unit = UNITS.find(([, length]) => seconds >= length);
  if (!unit) return format.format(0, 'second');
  return format.format(-Math.floor(seconds / unit[1]), unit[0]);
}

/** The number of a calendar day in the reader's own time zone. */
function dayOf(milliseconds: number): number {
  const date = new Date(milliseconds);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/**
 * A day as seen from today, for times that are only known to the day.
 *
 * @example
 * relativeDay('2025-01-01T23:00:00Z', Date.parse('2025-01-02T01:00:00Z'), 'en'); // 'yesterday' in UTC
 */
export function relativeDay(iso: string, now: number, locale: string): string {
  const days = Math.max(0, dayOf(now) - dayOf(Date.parse(iso)));
  if (days > 6) return relativeTime(iso, now, locale);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}

/** The exact time, in the reader's own time zone. */
export function exactTime(iso: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(iso));
}

/** A day in words, in the reader's own time zone. */
export function exactDay(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
}
