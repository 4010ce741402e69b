import { lettersOf } from '../search/fold.ts';
import { FIELDS, type PerField } from '../search/impact.ts';
import type { Token } from '../search/tokenise.ts';

/** A word as readers may begin to type it. */
export interface Word {
  word: string;
  /** As it is written: names keep their capitals. */
  spelling: string;
  /** In how many sections it is. */
  sections: number;
}

const LENGTH = { min: 2, max: 40 };
const NUMBER = /^\p{N}+$/u;

/**
 * Collects the words of a segment. What stands in one block of code only, such as the names that an
 * example makes up, is found when it is typed whole, but not offered.
 */
export class WordCollector {
  #words = new Map<string, Word & { inText: boolean }>();
  #last = new Map<string, number>();

  /** @param section a number that no other section has */
  add(fields: PerField<Token[]>, section: number): void {
    for (const field of FIELDS) {
      for (const { word } of fields[field]) this.#addWord(word, field !== 'code', section);
    }
  }

  #addWord(spelling: string, inText: boolean, section: number): void {
    const word = lettersOf(spelling);
    if (word.length < LENGTH.min || word.length > LENGTH.max || NUMBER.test(word)) return;
    const known = this.#words.get(word);
    const entry = known ?? { word, spelling, sections: 0, inText: false };
    if (!known) this.#words.set(word, entry);
    if (this.#last.get(word) !== section) entry.sections++;
    this.#last.set(word, section);
    entry.inText ||= inText;
  }

  /** All words that may be offered. */
  get words(): Word[] {
    return [...this.#words.values()]
      .filter(({ inText, sections }) => inText || sections > 1)
      .map(({ word, spelling, sections }) => ({ word, spelling, sections }));
  }
}
