import type { Language } from './language.ts';

/** A term of the index with the weight of one occurrence. */
export interface Token {
  term: string;
  weight: number;
}

/** Weight of an identifier kept whole, beside its parts. Measured on questions of five projects. */
const WHOLE_WEIGHT = 0.4;
/** Longer terms are cut: nobody types them, and one row of the index holds each. */
const TERM_MAX = 64;
/** Words whose tokens are remembered; a documentation site has some ten thousand different ones. */
const MEMORY = 50_000;

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** A word, or words joined as identifiers are: `setupFiles`, `--run-in-band`, `jest.config.js`. */
const CHUNK = /[\p{L}\p{M}\p{N}_]+(?:[.\-'’][\p{L}\p{M}\p{N}_]+)*/gu;
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/u;
const HUMPS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ACCENTED = /[\u00C0-\u024F\u0370-\u03FF\u1E00-\u1FFF]/;

/** `größe` as `grosse`, `é` as `e`: typed with or without accents, in Latin and Greek script. */
function fold(term: string): string {
  if (!ACCENTED.test(term)) return term;
  return term.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

function termOf(word: string, language: Language): string {
  const short = [...word.slice(0, 2 * TERM_MAX)].slice(0, TERM_MAX).join('');
  return fold(language.stem(short)) || short;
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, code: string): string[] {
  const known = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'word' });
  segmenters.set(code, known);
  return [...known.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** The parts of an identifier, stop words dropped: `beforeAllTests` gives `tests`. */
function partsOf(chunk: string, language: Language): string[] {
  return chunk
    .split(SEPARATORS)
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
  }));
  const whole = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const compound = whole !== lower || word.split(HUMPS).length > 1;
  if (!compound || whole.length > TERM_MAX || !whole) return tokens;
  return [...tokens, { term: termOf(whole, language), weight: WHOLE_WEIGHT }];
}

function chunkTokens(chunk: string, language: Language): Token[] {
  if (!UNSPACED.test(chunk)) return identifierTokens(chunk, language);
  const words = wordsOf(chunk, language.code === 'und' ? 'en' : language.code);
  return words.flatMap((word) => identifierTokens(word, language));
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
  for (const [chunk] of text.normalize('NFKC').replace(INVISIBLE, '').matchAll(CHUNK)) {
    const known = memory.get(chunk) ?? chunkTokens(chunk, language);
    if (chunk.length <= TERM_MAX) memory.set(chunk, known);
    for (const token of known) tokens.push(token);
  }
  return tokens;
}
