/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 to less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the keys, each as often as its number says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Hexadecimal digits. */
  hex(digits: number): string;
}

/**
 * Mulberry32, by Tommy Ettinger: a few lines, and even enough for rows that are only looked at.
 *
 * @example
 * createRandom(1).int(1, 6); // always the same
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    weighted(weights) {
      let sum = 0;
      for (const key in weights) sum += weights[key];
      let left = next() * sum;
      for (const key in weights) {
        left -= weights[key];
        if (left < 0) return key;
      }
      throw new Error('There is nothing to pick from.');
    },
    hex: (digits) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join(''),
  };
}
