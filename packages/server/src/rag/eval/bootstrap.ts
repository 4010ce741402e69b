import { mean } from './metrics.ts';

/** A mean with the interval in which it would lie, with other questions of the same kind. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

const RESAMPLES = 2_000;
/** The interval holds the mean of 95 in 100 resamples. */
const TAIL = 0.025;
const SEED = 0x5eed;

/**
 * Numbers from 0 to 1 that look random and are the same each time, so that a report is, too.
 * @see https://en.wikipedia.org/wiki/Linear_congruential_generator with the constants of Numerical Recipes
 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The mean of some values and its 95 % interval, by the percentile bootstrap: the mean of as many
 * values drawn with replacement, over and over.
 *
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13
 */
export function estimate(values: readonly number[]): Estimate {
  const random = randomFrom(SEED);
  const draw = () => values[Math.floor(random() * values.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(draw)));
  means.sort((a, b) => a - b);
  const at = (share: number) => means[Math.round(share * (RESAMPLES - 1))] ?? 0;
  return { mean: mean(values), low: at(TAIL), high: at(1 - TAIL) };
}
