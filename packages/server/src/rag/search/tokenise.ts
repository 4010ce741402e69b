import { chunksIn } from './chunks.ts';
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

/** The words of `chunksIn` in a text as it is written, where words may have invisible characters in them. */
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
  const known = memories.get(language);
  if (known) return known;
  const memory = new Map<string, Token[]>();
  memories.set(language, memory);
  return memory;
}

/** The terms of a word of `chunksIn`. */
export function tokensOf(chunk: string, language: Language): Token[] {
  const memory = memoryOf(language);
  const known = memory.get(chunk);
  if (known) return known;
  const tokens = chunkTokens(chunk, language);
  if (memory.size >= MEMORY) memory.clear();
  if (chunk.length <= TERM_MAX) memory.set(chunk, tokens);
  return tokens;
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
  return chunksIn(visible(text)).flatMap((chunk) => tokensOf(chunk, language));
}

/** A word that is one term, unless it is a stop word: most are, and need not be stemmed to count. */
const PLAIN = /^[a-z]+$/;

/** How many terms a text has: the length of what {@link tokenise} gives. */
export function countTokens(text: string, language: Language): number {
  let count = 0;
  for (const chunk of chunksIn(visible(text))) {
    if (!PLAIN.test(chunk)) count += tokensOf(chunk, language).length;
    else if (!language.stopWords.has(chunk)) count++;
  }
  return count;
}
