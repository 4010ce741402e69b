const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1_000;

/** A size in the words of a locale: `1.2 MB`. */
export function bytesText(bytes: number, locale: string): string {
  let [value, unit] = [bytes, 0];
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return value.toLocaleString(locale, {
    style: 'unit',
    unit: UNITS[unit],
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  });
}

/** Money in the words of a locale; little money with more digits. */
export function moneyText(value: number, currency: string, locale: string): string {
  const small = value > 0 && value < 1;
  return value.toLocaleString(locale, {
    style: 'currency',
    currency,
    ...(small && { maximumSignificantDigits: 2 }),
  });
}

/** A part of a whole, 0 to 1, in the words of a locale. */
export const percentText = (part: number, locale: string): string =>
  part.toLocaleString(locale, { style: 'percent' });

/** Seconds as a length of time in the words of a locale: `3 min`. */
export function durationText(seconds: number, locale: string): string {
  const [value, unit] =
    seconds < 60
      ? [seconds, 'second']
      : seconds < 3_600
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3_600), 'hour'];
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
}
