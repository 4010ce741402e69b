/** A set of small numbers, one bit each. An empty buffer is the empty set. */
export type Bitmap = Uint8Array;

/** `true` if `bits` contains `number`. */
export function has(bits: Bitmap, number: number): boolean {
  return (((bits[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
}

/** A copy of `bits` that also contains `numbers`, for numbers below `size`. */
export function withBits(bits: Bitmap, numbers: Iterable<number>, size: number): Buffer {
  const copy = Buffer.alloc(Math.ceil(size / 8));
  copy.set(bits);
  for (const number of numbers) copy[number >> 3] = (copy[number >> 3] ?? 0) | (1 << (number & 7));
  return copy;
}

/** How many numbers `bits` contains. */
export function count(bits: Bitmap): number {
  let total = 0;
  for (let byte of bits) for (; byte; byte &= byte - 1) total++;
  return total;
}
