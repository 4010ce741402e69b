/** Fewer questions than this say nothing about which words all of them have. */
const LEAST = 30;

/** Questions of a topic that are counted: a subject that everybody asks about would tell nothing else. */
export const COUNTED_OF_EACH = 5;

/**
 * In how many questions each term is, of all topics: what tells "please" and the name of the product
 * from what a question is about.
 */
export class Spread {
  #questions: number;
  readonly #counts: Map<string, number>;

  /** @param counts How many of so many questions have a term. */
  constructor(questions = 0, counts: Iterable<readonly [string, number]> = []) {
    this.#questions = questions;
    this.#counts = new Map(counts);
  }

  add(terms: readonly { term: string }[]): void {
    this.#questions += 1;
    for (const { term } of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  /** How rare a term is among the questions: 1 if nobody else has it, near 0 if all have it. */
  rarity(term: string): number {
    const total = Math.max(LEAST, this.#questions) + 1;
    return Math.log(total / Math.max(1, this.#counts.get(term) ?? 1)) / Math.log(total);
  }
}
