/** Only this many pages count for the reciprocal rank. */
const DEPTH = 10;
const RECALL_AT = 5;

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
