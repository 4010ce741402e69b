import type { Language } from '../search/language.ts';
import { tokensOf } from '../search/tokenise.ts';
import { type SeenWord, WordCollector } from './words.ts';

/** A word of a text: its terms by their numbers, with their weights, and what to offer for it. */
export interface Analysed {
  terms: number[];
  weights: number[];
  words: SeenWord[];
}

/** Words whose analysis is remembered, as in `tokenise`. */
const MEMORY = 50_000;

/** Numbers the terms of a segment, and collects its words. Each different word is looked at once. */
export class Lexicon {
  /** The terms by their numbers. */
  readonly terms: string[] = [];
  readonly words = new WordCollector();
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  readonly #analysed = new Map<string, Analysed>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** The number of a term, a new one if it has none. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.#numbers.set(term, number);
    return number;
  }

  /** @param chunk as `chunksIn` finds it */
  analyse(chunk: string): Analysed {
    const known = this.#analysed.get(chunk);
    if (known) return known;
    const tokens = tokensOf(chunk, this.#language);
    const analysed = {
      terms: tokens.map(({ term }) => this.numberOf(term)),
      weights: tokens.map(({ weight }) => weight),
      words: tokens.flatMap(({ word }) => this.words.entryOf(word) ?? []),
    };
    if (this.#analysed.size >= MEMORY) this.#analysed.clear();
    this.#analysed.set(chunk, analysed);
    return analysed;
  }

  /** The numbers of all terms, in the order that Postgres keeps them in (nearly: by UTF-16 units). */
  get sorted(): number[] {
    const { terms } = this;
    const numbers = Array.from(terms, (_, number) => number);
    return numbers.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  }
}
