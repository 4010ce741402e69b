/** Only this many pages count for the reciprocal rank. */
const DEPTH = 10;
const RECALL_AT = 5;
const RESAMPLES = 2_000;
const TAIL = 0.025;
const SEED = 0x5eed;

/** How well one question was answered. */
export interface Score {
  /** 1 / rank of the first gold page among the first ten, else 0. */
  reciprocalRank: number;
  /** 1 if a gold page is among the first five. */
  recall: number;
}

/** @param gold pages, with or without `#anchor` */
export function scoreOf(ranked: string[], gold: string[]): Score {
  const pages = new Set(gold.map((target) => target.split('#', 1)[0]));
  const rank = ranked.slice(0, DEPTH).findIndex((page) => pages.has(page)) + 1;
  return { reciprocalRank: rank ? 1 / rank : 0, recall: rank && rank <= RECALL_AT ? 1 : 0 };
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value below which `share` of all values are. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Numbers from 0 to 1 that look random and are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The average over groups, so that a large one does not drown the others. */
export function macroMean(groups: number[][]): number {
  return mean(groups.map(mean));
}

/**
 * The interval in which {@link macroMean} would lie for other questions of the same kind, 95 times in
 * 100: the percentile bootstrap, resampling within each group.
 */
export function macroInterval(groups: number[][]): [number, number] {
  const random = randomFrom(SEED);
  const resample = (values: number[]) =>
    values.map(() => values[Math.floor(random() * values.length)] ?? 0);
  const means = Array.from({ length: RESAMPLES }, () => macroMean(groups.map(resample)));
  return [quantile(means, TAIL), quantile(means, 1 - TAIL)];
}
