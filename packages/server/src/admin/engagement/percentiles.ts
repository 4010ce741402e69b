/** How often something took at most so long; the last one is all there is. */
export interface Bound {
  /** Seconds, or `Infinity`. */
  upTo: number;
  count: number;
}

/**
 * The time that a share of all took at most, in seconds: between two bounds as if the times were
 * spread evenly. Beyond the last finite bound nobody knows, so it is that bound.
 *
 * @param bounds cumulative counts, in ascending order
 * @see https://prometheus.io/docs/practices/histograms/#errors-of-quantile-estimation
 *
 * @example
 * percentile([{ upTo: 0.1, count: 5 }, { upTo: 0.2, count: 10 }], 0.5); // 0.1
 */
export function percentile(bounds: readonly Bound[], share: number): number {
  const all = bounds.at(-1)?.count ?? 0;
  const wanted = share * all;
  let [lower, below] = [0, 0];
  for (const { upTo, count } of bounds) {
    if (count >= wanted && count > below) {
      if (upTo === Number.POSITIVE_INFINITY) return lower;
      return lower + (upTo - lower) * ((wanted - below) / (count - below));
    }
    [lower, below] = [upTo, count];
  }
  return 0;
}
