/** Failures that cost nothing: people mistype. */
export const FREE_FAILURES = 9;

/** The first pause, in seconds; each further failure doubles it. */
export const FIRST_PAUSE = 15;

/** The longest pause, in seconds. */
export const LONGEST_PAUSE = 900;

/** Seconds without a failure after which the count starts again. */
export const FORGIVEN_AFTER = 86_400;

/**
 * How long nobody signs in with an address after so many failures in a row, in seconds.
 *
 * @example
 * [9, 10, 11, 16].map(pauseAfter); // [0, 15, 30, 900]
 */
export function pauseAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - FREE_FAILURES - 1));
}
