import type { Postings } from './postings.ts';
import type { Segment } from './readSegments.ts';

/** The postings of one term, by the segment. */
export type TermPostings = ReadonlyMap<number, Postings>;

function sizeOf(postings: TermPostings): number {
  let size = 1;
  for (const { ordinals } of postings.values()) size += ordinals.length;
  return size;
}

/**
 * What searches of some indexes have read in one state of them: their segments, and the postings of
 * the words that were asked for last. Most words of a question were in another one before.
 */
export class PostingsMemory {
  /** The segments without any postings, once they were read. */
  segments: Array<Omit<Segment, 'postings'>> | undefined;
  readonly #max: number;
  #kept = new Map<string, TermPostings>();
  #size = 0;

  /** @param max postings that are kept at most, 12 bytes each */
  constructor(max: number) {
    this.#max = max;
  }

  /** The postings of those of some terms that are known. A term that is nowhere has none. */
  recall(terms: readonly string[]): Map<string, TermPostings> {
    const known = new Map<string, TermPostings>();
    for (const term of terms) {
      const postings = this.#kept.get(term);
      if (!postings) continue;
      known.set(term, postings);
      this.#kept.delete(term);
      this.#kept.set(term, postings);
    }
    return known;
  }

  /** Keeps what was read for some terms, and lets go of those that were not asked for longest. */
  keep(terms: readonly string[], read: readonly Segment[]): void {
    this.segments = read.map(({ postings: _postings, ...segment }) => segment);
    for (const term of terms) {
      const postings = new Map(
        read.flatMap(({ id, postings }): Array<[number, Postings]> => {
          const ofTerm = postings.get(term);
          return ofTerm ? [[id, ofTerm]] : [];
        }),
      );
      this.#drop(term);
      this.#kept.set(term, postings);
      this.#size += sizeOf(postings);
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#max) break;
      this.#drop(oldest);
    }
  }

  #drop(term: string): void {
    const postings = this.#kept.get(term);
    if (postings) this.#size -= sizeOf(postings);
    this.#kept.delete(term);
  }
}
