import { Bytes, quantise } from './postings.ts';

/** The packed postings of some terms, one after the other. */
export interface PackedPostings {
  bytes: Buffer;
  /** How many bytes belong to each term. */
  sizes: number[];
}

/** The same numbers with room for twice as many. */
function grown<T extends Uint32Array | Uint8Array>(numbers: T, larger: T): T {
  larger.set(numbers);
  return larger;
}

/**
 * The postings of all terms of a segment while it is built: a few bytes each, so that a text in which
 * every word is another one takes no more room than any other. Terms are numbers here.
 */
export class PostingsTable {
  #terms = new Uint32Array(1_024);
  #ordinals = new Uint32Array(1_024);
  #impacts = new Uint8Array(1_024);
  #length = 0;
  /** Where the postings of each term begin in `#places`. */
  #starts = new Uint32Array(0);
  #places = new Uint32Array(0);

  /** @param ordinal not smaller than the one before */
  add(term: number, ordinal: number, impact: number): void {
    const at = this.#length++;
    if (at === this.#terms.length) this.#grow(2 * at);
    this.#terms[at] = term;
    this.#ordinals[at] = ordinal;
    this.#impacts[at] = quantise(impact);
  }

  #grow(size: number): void {
    this.#terms = grown(this.#terms, new Uint32Array(size));
    this.#ordinals = grown(this.#ordinals, new Uint32Array(size));
    this.#impacts = grown(this.#impacts, new Uint8Array(size));
  }

  /** Brings together what belongs to each of so many terms. Call it once, when all is added. */
  sort(terms: number): void {
    const starts = new Uint32Array(terms + 1);
    for (let at = 0; at < this.#length; at++) {
      const next = (this.#terms[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 0; term < terms; term++) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const free = starts.slice();
    this.#places = new Uint32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const term = this.#terms[at] ?? 0;
      const place = free[term] ?? 0;
      free[term] = place + 1;
      this.#places[place] = at;
    }
    this.#starts = starts;
  }

  /** The postings of some terms as `PostingsWriter` packs them, after {@link sort}. */
  pack(terms: readonly number[]): PackedPostings {
    const bytes = new Bytes();
    const sizes = terms.map((term) => {
      const before = bytes.length;
      this.#packOne(bytes, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0);
      return bytes.length - before;
    });
    const { buffer, byteOffset, byteLength } = bytes.filled;
    return { bytes: Buffer.from(buffer, byteOffset, byteLength), sizes };
  }

  #packOne(bytes: Bytes, start: number, end: number): void {
    bytes.pushVarint(end - start);
    let last = 0;
    for (let at = start; at < end; at++) {
      const ordinal = this.#ordinals[this.#places[at] ?? 0] ?? 0;
      bytes.pushVarint(ordinal - last);
      last = ordinal;
    }
    for (let at = start; at < end; at++) bytes.push(this.#impacts[this.#places[at] ?? 0] ?? 0);
  }
}
