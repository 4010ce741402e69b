import { IMPACT_MAX } from './impact.ts';

/** The sections that have a term, in order, and the term's impact on each. */
export interface Postings {
  ordinals: Uint32Array;
  impacts: Float64Array;
}

const LEVELS = 255;

/** An impact in one byte. The square root keeps small ones apart, and a term that occurs is never lost. */
export function quantise(impact: number): number {
  return Math.min(LEVELS, Math.max(1, Math.round(Math.sqrt(impact / IMPACT_MAX) * LEVELS)));
}

/** The impact that a byte stands for. */
const IMPACT_OF = Float64Array.from({ length: LEVELS + 1 }, (_, level) => {
  return (level / LEVELS) ** 2 * IMPACT_MAX;
});

/** Bytes that grow. */
export class Bytes {
  #bytes = new Uint8Array(8);
  #length = 0;

  push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** Seven bits a byte, low bits first; the high bit says that more follow. */
  pushVarint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.push(rest);
  }

  get length(): number {
    return this.#length;
  }

  get filled(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/**
 * Packs the postings of one term: their number, the distances between ordinals as varints, then one
 * byte of impact for each. About two bytes a posting.
 */
export class PostingsWriter {
  #count = 0;
  #last = 0;
  #distances = new Bytes();
  #impacts = new Bytes();

  /** @param ordinal larger than the one before */
  add(ordinal: number, impact: number): void {
    this.#distances.pushVarint(ordinal - this.#last);
    this.#impacts.push(quantise(impact));
    this.#last = ordinal;
    this.#count++;
  }

  pack(): Buffer {
    const count = new Bytes();
    count.pushVarint(this.#count);
    return Buffer.concat([count.filled, this.#distances.filled, this.#impacts.filled]);
  }
}

/** Reads what {@link PostingsWriter} packed. */
export function unpackPostings(packed: Uint8Array): Postings {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const count = varint();
  const ordinals = new Uint32Array(count);
  for (let i = 0, ordinal = 0; i < count; i++) {
    ordinal += varint();
    ordinals[i] = ordinal;
  }
  const impacts = new Float64Array(count);
  for (let i = 0; i < count; i++) impacts[i] = IMPACT_OF[packed[at + i] ?? 0] ?? 0;
  return { ordinals, impacts };
}

/** The postings of a term in two fields as one: a section that has it in both counts both. */
export function addPostings(one: Postings, other: Postings): Postings {
  const sums = new Map<number, number>();
  for (const { ordinals, impacts } of [one, other]) {
    for (let i = 0; i < ordinals.length; i++) {
      const ordinal = ordinals[i] ?? 0;
      sums.set(ordinal, (sums.get(ordinal) ?? 0) + (impacts[i] ?? 0));
    }
  }
  const ordinals = Uint32Array.from(sums.keys()).sort();
  return { ordinals, impacts: Float64Array.from(ordinals, (ordinal) => sums.get(ordinal) ?? 0) };
}
