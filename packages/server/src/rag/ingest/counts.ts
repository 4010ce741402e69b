/** A sum for each of many things, most of which are none: what is counted is remembered. */
export class Counts {
  #values = new Float64Array(1_024);
  #touched: number[] = [];

  add(thing: number, value: number): void {
    if (thing >= this.#values.length) {
      const larger = new Float64Array(2 * thing + 1);
      larger.set(this.#values);
      this.#values = larger;
    }
    const before = this.#values[thing] ?? 0;
    if (before === 0) this.#touched.push(thing);
    this.#values[thing] = before + value;
  }

  /** Hands over every sum that is not 0, in the order in which they were begun, and starts anew. */
  drain(visit: (thing: number, value: number) => void): void {
    for (const thing of this.#touched) {
      visit(thing, this.#values[thing] ?? 0);
      this.#values[thing] = 0;
    }
    this.#touched = [];
  }
}
