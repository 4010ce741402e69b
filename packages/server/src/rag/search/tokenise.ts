import { fold, visible } from './fold.ts';
import type { Language } from './language.ts';

/** A term of the index with the weight of one occurrence. */
export interface Token {
  term: string;
  weight: number;
  /** The word before stemming: in lower case, or as it is written if it is an identifier. */
  word: string;
}

/** Weight of an identifier kept whole, beside its parts. Measured on questions of five projects. */
const WHOLE_WEIGHT = 0.4;
/** Longer terms are cut: nobody types them, and one row of the index holds each. */
const TERM_MAX = 64;
/** Words whose tokens are remembered; a documentation site has some ten thousand different ones. */
const MEMORY = 50_000;

/** A word, or words joined as identifiers are: `setupFiles`, `--run-in-band`, `jest.config.js`. */
const CHUNK = /[\p{L}\p{M}\p{N}_]+(?:[.\-'’][\p{L}\p{M}\p{N}_]+)*/gu;
/** The same in a text as it is written, where words may have invisible characters in them. */
const WRITTEN = /[\p{L}\p{M}\p{N}_\p{Cf}]+(?:[.\-'’][\p{L}\p{M}\p{N}_\p{Cf}]+)*/gu;
const SEPARATOR = /[^\p{L}\p{M}\p{N}]/u;
const HUMPS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** Between the parts of a word and what separates them, which stays among the pieces. */
const BOUNDARIES = new RegExp(
  `${HUMPS.source}|(?=${SEPARATOR.source})|(?<=${SEPARATOR.source})`,
  'u',
);
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function termOf(word: string, language: Language): string {
  const short = [...word.slice(0, 2 * TERM_MAX)].slice(0, TERM_MAX).join('');
  return fold(language.stem(short)) || short;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, language: Language) {
  const code = language.code === 'und' ? 'en' : language.code;
  const known = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'word' });
  segmenters.set(code, known);
  return [...known.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ text: segment, start: index }] : [],
  );
}

/** The parts of an identifier, stop words dropped: `beforeAllTests` gives `tests`. */
function partsOf(chunk: string, language: Language): string[] {
  return chunk
    .split(SEPARATOR)
    .flatMap((part) => part.split(HUMPS))
    .map((part) => part.toLowerCase())
    .filter((part) => part && !language.stopWords.has(part));
}

function identifierTokens(chunk: string, language: Language): Token[] {
  const word = chunk.replace(/['’]s$/u, '');
  const lower = word.toLowerCase();
  if (language.stopWords.has(lower.replaceAll('’', "'"))) return [];
  const tokens = partsOf(word, language).map((part) => ({
    term: termOf(part, language),
    weight: 1,
    word: part,
  }));
  const whole = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const compound = whole !== lower || word.split(HUMPS).length > 1;
  if (!compound || whole.length > TERM_MAX || !whole) return tokens;
  return [...tokens, { term: termOf(whole, language), weight: WHOLE_WEIGHT, word }];
}

function chunkTokens(chunk: string, language: Language): Token[] {
  if (!UNSPACED.test(chunk)) return identifierTokens(chunk, language);
  return segmentsOf(chunk, language).flatMap(({ text }) => identifierTokens(text, language));
}

/** The parts of a word that are found apart, with the place where each begins in it. */
export function piecesOf(
  chunk: string,
  language: Language,
): Array<{ text: string; start: number }> {
  if (UNSPACED.test(chunk)) return segmentsOf(chunk, language);
  let at = 0;
  return chunk.split(BOUNDARIES).flatMap((text) => {
    const start = at;
    at += text.length;
    return LETTER.test(text) ? [{ text, start }] : [];
  });
}

/** The words of a text as they are written, with the place where each begins. */
export function chunksOf(text: string): Array<{ text: string; start: number }> {
  return [...text.matchAll(WRITTEN)].map((match) => ({ text: match[0], start: match.index }));
}

const memories = new WeakMap<Language, Map<string, Token[]>>();

function memoryOf(language: Language): Map<string, Token[]> {
  const memory = memories.get(language) ?? new Map<string, Token[]>();
  if (memory.size >= MEMORY) memory.clear();
  memories.set(language, memory);
  return memory;
}

/**
 * Cuts a text into the terms that it is found by: words are stemmed, stop words dropped, accents
 * and invisible characters ignored. An identifier is found by its parts and, with a lower weight,
 * whole, however it is written: `setupFiles`, `setup-files` and `setup_files` meet. Scripts without
 * spaces are cut by `Intl.Segmenter`.
 *
 * @example
 * tokenise('Use --runInBand', english).map((token) => token.term); // ['use', 'run', 'band', 'runinband']
 */
export function tokenise(text: string, language: Language): Token[] {
  const memory = memoryOf(language);
  const tokens: Token[] = [];
  for (const [chunk] of visible(text).matchAll(CHUNK)) {
    const known = memory.get(chunk) ?? chunkTokens(chunk, language);
    if (chunk.length <= TERM_MAX) memory.set(chunk, known);
    for (const token of known) tokens.push(token);
  }
  return tokens;
}
