import type { MailTexts, Plural } from './texts.ts';

/**
 * Fills the `{name}` places of a text.
 * @throws {Error} when the text has a place that `values` does not fill
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text has a place {${name}} that nothing fills`);
    return value;
  });
}

function plural(locale: string, texts: Plural, count: number): string {
  const text = texts[new Intl.PluralRules(locale).select(count)] ?? texts.other;
  return fill(text, { count: new Intl.NumberFormat(locale).format(count) });
}

/**
 * A period in words: whole hours as hours, everything else in minutes, rounded down so that a mail
 * never promises more time than there is.
 *
 * @param seconds at least 1; less than a minute reads as one minute
 * @example
 * duration('en', LOCALES.en, 600) // '10 minutes'
 */
export function duration(locale: string, texts: MailTexts, seconds: number): string {
  const minutes = Math.max(1, Math.floor(seconds / 60));
  return minutes % 60 === 0
    ? plural(locale, texts.duration.hours, minutes / 60)
    : plural(locale, texts.duration.minutes, minutes);
}
