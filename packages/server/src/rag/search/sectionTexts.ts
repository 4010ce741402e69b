import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { readSections, type SectionText } from './readSections.ts';

interface Place {
  segment: number;
  ordinal: number;
}

/** Sections that are kept at most, and characters of all of them. */
const KEPT = { sections: 2_000, characters: 4_000_000 };

const keyOf = ({ segment, ordinal }: Place) => `${segment}:${ordinal}`;

function sizeOf({ text, code }: SectionText): number {
  return code.reduce((sum, block) => sum + block.text.length, text.length);
}

/** The texts of sections, of which those that were read last are kept until the next publish. */
export class SectionTexts {
  #db: Kysely<Database>;
  #mark = '';
  #kept = new Map<string, SectionText>();
  #characters = 0;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /**
   * @param mark of the index in which the places were found
   * @returns the texts by place; undefined if one has gone since
   */
  async of(mark: string, places: Place[]): Promise<((place: Place) => SectionText) | undefined> {
    this.#forgetAllBut(mark);
    const found = new Map<string, SectionText>();
    const missing = places.filter((place) => {
      const key = keyOf(place);
      const text = this.#kept.get(key);
      if (text) found.set(key, text);
      return !text;
    });
    const read = missing.length > 0 ? await readSections(this.#db, missing) : [];
    for (const text of read) found.set(keyOf(text), text);
    for (const [key, text] of found) this.#keep(mark, key, text);
    if (found.size < new Set(places.map(keyOf)).size) return undefined;
    return (place) => {
      const text = found.get(keyOf(place));
      if (!text) throw new Error(`No text was read for section ${keyOf(place)}`);
      return text;
    };
  }

  #forgetAllBut(mark: string): void {
    if (this.#mark === mark) return;
    this.#mark = mark;
    this.#kept.clear();
    this.#characters = 0;
  }

  #keep(mark: string, key: string, text: SectionText): void {
    // Another search may have seen a newer index in the meantime.
    if (mark !== this.#mark) return;
    if (!this.#kept.delete(key)) this.#characters += sizeOf(text);
    this.#kept.set(key, text);
    for (const [oldest, section] of this.#kept) {
      if (this.#kept.size <= KEPT.sections && this.#characters <= KEPT.characters) break;
      this.#characters -= sizeOf(section);
      this.#kept.delete(oldest);
    }
  }
}
