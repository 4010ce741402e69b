import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LOCALES = path.join(__dirname, '..', '..', '..', 'locales');
const DESCRIPTION = '___DESCRIPTION';

/** The file of a locale as it is written. */
export function fileOf(locale: string): string {
  return readFileSync(path.join(LOCALES, locale, 'plugin-auth.json'), 'utf8');
}

/** The texts of a locale by their ids. */
export function textsOf(locale: string): Record<string, string> {
  const texts: Record<string, string> = JSON.parse(fileOf(locale));
  return texts;
}

/** The English texts, with what each says to translators. */
export const base = textsOf('base');

/** The ids of all texts. */
export const ids = Object.keys(base).filter((key) => !key.endsWith(DESCRIPTION));

/** The ids of the texts that translators are told something about. */
export const describedIds = Object.keys(base)
  .filter((key) => key.endsWith(DESCRIPTION))
  .map((key) => key.slice(0, -DESCRIPTION.length));

/** The locales with texts of their own: each has a folder. */
export const locales = readdirSync(LOCALES).filter((locale) => locale !== 'base');
