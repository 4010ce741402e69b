import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ptBR } from './ptBR.ts';
import { ru } from './ru.ts';
import type { MailTexts } from './texts.ts';
import { ur } from './ur.ts';
import { zhHans } from './zhHans.ts';

export type { MailTexts, Plural } from './texts.ts';

/** The locales that mails are written in. A new one is one file and one line here. */
export const LOCALES = {
  en,
  ar,
  de,
  es,
  fr,
  it,
  ja,
  ko,
  'pt-BR': ptBR,
  ru,
  ur,
  'zh-Hans': zhHans,
} satisfies Record<string, MailTexts>;

export type MailLocale = keyof typeof LOCALES;

const FALLBACK: MailLocale = 'en';

function isMailLocale(name: string): name is MailLocale {
  return Object.hasOwn(LOCALES, name);
}

const NAMES = Object.keys(LOCALES).filter(isMailLocale);

/** The language of a tag in its script, as `zh-Hans`; undefined when it is no tag. */
function written(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replace('_', '-')).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** The locale of this name, else one in the same language and script. */
function matching(tag: string): MailLocale | undefined {
  const same = NAMES.find((name) => name.toLowerCase() === tag);
  return same ?? NAMES.find((name) => written(name) === written(tag));
}

/** The language ranges of an Accept-Language header, most wanted first; `q=0` means never. */
function languageRanges(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/**
 * The locale of a mail, from a reader's locale or an Accept-Language header.
 *
 * A region falls back to its language (`de-AT` is `de`, `zh-CN` is `zh-Hans`), everything unknown
 * to English.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4 the lookup scheme
 * @example
 * mailLocale('fr-CH, de;q=0.8') // 'fr'
 */
export function mailLocale(wanted: string | undefined): MailLocale {
  for (const tag of languageRanges(wanted ?? '')) {
    const locale = matching(tag);
    if (locale) return locale;
  }
  return FALLBACK;
}

/** The writing direction of the texts of a locale. */
export function mailDirection(locale: MailLocale): 'ltr' | 'rtl' {
  return locale === 'ar' || locale === 'ur' ? 'rtl' : 'ltr';
}
