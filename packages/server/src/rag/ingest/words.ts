import { lettersOf } from '../search/fold.ts';

/** A word as readers may begin to type it. */
export interface Word {
  word: string;
  /** As it is written: names keep their capitals. */
  spelling: string;
  /** In how many sections it is. */
  sections: number;
}

/** A word with what decides whether it is offered. */
export interface SeenWord extends Word {
  inText: boolean;
  /** The section that had it last. */
  last: number;
}

const LENGTH = { min: 2, max: 40 };
const NUMBER = /^\p{N}+$/u;
/** Docs have a tenth of it; whoever has more is found, but not completed. */
const WORDS_MAX = 200_000;

/**
 * Collects the words of a segment. What stands in one block of code only, such as the names that an
 * example makes up, is found when it is typed whole, but not offered.
 */
export class WordCollector {
  readonly #max: number;
  #words = new Map<string, SeenWord>();

  constructor(max = WORDS_MAX) {
    this.#max = max;
  }

  /** The entry of a word, to be {@link see}n; undefined for one that is never offered. */
  entryOf(spelling: string): SeenWord | undefined {
    const word = lettersOf(spelling);
    if (word.length < LENGTH.min || word.length > LENGTH.max || NUMBER.test(word)) return undefined;
    const known = this.#words.get(word);
    if (known || this.#words.size >= this.#max) return known;
    const entry = { word, spelling, sections: 0, inText: false, last: -1 };
    this.#words.set(word, entry);
    return entry;
  }

  /** Notes a word in a section: a number that no section has which comes later. */
  see(entry: SeenWord, section: number, inText: boolean): void {
    if (entry.last !== section) entry.sections++;
    entry.last = section;
    entry.inText ||= inText;
  }

  /** All words that may be offered. */
  get words(): Word[] {
    return [...this.#words.values()]
      .filter(({ inText, sections }) => inText || sections > 1)
      .map(({ word, spelling, sections }) => ({ word, spelling, sections }));
  }
}
