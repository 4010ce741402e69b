/** Attempts until a mail is given up: with these delays the last one comes after a day and a half. */
export const MAX_ATTEMPTS = 20;

const BASE_SECONDS = 5;
const MAX_SECONDS = 4 * 3600;

/**
 * Seconds to wait after the `attempt`-th failure: 5, 10, 20, … up to 4 hours, each made up to a
 * quarter longer or shorter, so that mails which failed together do not come back together.
 *
 * @param attempt from 1
 * @param random from 0 to 1
 */
export function backoffSeconds(attempt: number, random: number = Math.random()): number {
  const delay = Math.min(MAX_SECONDS, BASE_SECONDS * 2 ** (attempt - 1));
  return delay * (0.75 + random / 2);
}
