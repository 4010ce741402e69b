import { type EverydayWords, loadEverydayWords } from './everydayWords.ts';

/** What depends on the language of a text: the stems of its words and the words that carry nothing. */
export interface Language {
  /** BCP 47 code without region, e.g. `de`. */
  code: string;
  /** Reduces a lower-case word to its stem: `configuring` and `configured` meet in `configur`. */
  stem: (word: string) => string;
  stopWords: ReadonlySet<string>;
  /** How frequent words are outside of docs, where that is known. */
  everyday?: EverydayWords | undefined;
}

type Stemmer = () => Promise<{ stemmer: (word: string) => string }>;
type StopWords = () => Promise<{ stopwords: string[] }>;

const STEMMERS: Record<string, Stemmer> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  ko: async () => ({ stemmer: (await import('./korean.ts')).stemKorean }),
  lt: () => import('@orama/stemmers/lithuanian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

const STOP_WORDS: Record<string, StopWords> = {
  ar: () => import('@orama/stopwords/arabic'),
  bg: () => import('@orama/stopwords/bulgarian'),
  da: () => import('@orama/stopwords/danish'),
  de: () => import('@orama/stopwords/german'),
  el: () => import('@orama/stopwords/greek'),
  en: () => import('@orama/stopwords/english'),
  es: () => import('@orama/stopwords/spanish'),
  fi: () => import('@orama/stopwords/finnish'),
  fr: () => import('@orama/stopwords/french'),
  ga: () => import('@orama/stopwords/irish'),
  hi: () => import('@orama/stopwords/indian'),
  hu: () => import('@orama/stopwords/hungarian'),
  hy: () => import('@orama/stopwords/armenian'),
  id: () => import('@orama/stopwords/indonesian'),
  it: () => import('@orama/stopwords/italian'),
  ja: () => import('@orama/stopwords/japanese'),
  lt: () => import('@orama/stopwords/lithuanian'),
  ne: () => import('@orama/stopwords/nepali'),
  nl: () => import('@orama/stopwords/dutch'),
  no: () => import('@orama/stopwords/norwegian'),
  pt: () => import('@orama/stopwords/portuguese'),
  ro: () => import('@orama/stopwords/romanian'),
  ru: () => import('@orama/stopwords/russian'),
  sl: () => import('@orama/stopwords/slovenian'),
  sr: () => import('@orama/stopwords/serbian'),
  sv: () => import('@orama/stopwords/swedish'),
  ta: () => import('@orama/stopwords/tamil'),
  tr: () => import('@orama/stopwords/turkish'),
  uk: () => import('@orama/stopwords/ukrainian'),
  zh: () => import('@orama/stopwords/mandarin'),
};

/** What the lists lack. */
const MORE_STOP_WORDS: Record<string, string[]> = { en: ['a'] };

/** Codes that sites use for a language that is listed under another one. */
const ALIASES: Record<string, string> = { nb: 'no', nn: 'no', in: 'id' };

/** `pt-BR`, `pt_br` and `PT` are all `pt`. */
export function languageCode(locale: string): string {
  const code = locale.toLowerCase().split(/[-_]/, 1)[0] || 'en';
  return ALIASES[code] ?? code;
}

async function load(code: string): Promise<Language> {
  const stemmer = Object.hasOwn(STEMMERS, code) ? await STEMMERS[code]?.() : undefined;
  const words = Object.hasOwn(STOP_WORDS, code) ? await STOP_WORDS[code]?.() : undefined;
  const stem = stemmer?.stemmer ?? ((word: string) => word);
  return {
    code,
    stem,
    everyday: await loadEverydayWords(code, stem),
    stopWords: new Set(
      [...(words?.stopwords ?? []), ...(MORE_STOP_WORDS[code] ?? [])].map((word) =>
        word.normalize('NFKC').toLowerCase(),
      ),
    ),
  };
}

const loaded = new Map<string, Promise<Language>>();

/**
 * The language of a locale, loaded once. A language without a Snowball stemmer is searched by its
 * words as they stand.
 *
 * @example
 * const { stem } = await languageOf('pt-BR');
 * @see https://snowballstem.org
 */
export function languageOf(locale: string): Promise<Language> {
  const asked = languageCode(locale);
  const code = Object.hasOwn(STEMMERS, asked) || Object.hasOwn(STOP_WORDS, asked) ? asked : 'und';
  const known = loaded.get(code) ?? load(code);
  loaded.set(code, known);
  return known;
}
