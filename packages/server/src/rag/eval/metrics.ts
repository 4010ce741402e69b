/** Pages that count for rank and gain; what stands further below nobody looks at. */
export const DEPTH = 10;

/** How well the pages for one question were ranked, each from 0 to 1. */
export interface Scores {
  /** 1 if a gold page is among the first k. */
  recall: number;
  /** 1 / rank of the first gold page, else 0. */
  mrr: number;
  /** Normalised discounted cumulative gain: all gold pages count, the higher the more. */
  ndcg: number;
}

export const METRICS = ['recall', 'mrr', 'ndcg'] as const satisfies (keyof Scores)[];

/** What a metric is called in reports. */
export function metricName(metric: keyof Scores, k: number): string {
  return { recall: `recall@${k}`, mrr: `MRR@${DEPTH}`, ndcg: `nDCG@${DEPTH}` }[metric];
}

/** Rank of the first gold page, from 1; 0 when none was found. */
export function rankOf(pages: readonly string[], gold: readonly string[]): number {
  return pages.slice(0, DEPTH).findIndex((page) => gold.includes(page)) + 1;
}

/** @see Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002 */
function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

function ndcgOf(pages: readonly string[], gold: readonly string[]): number {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const first = pages.slice(0, DEPTH);
  const gain = sum(first.map((page, index) => (gold.includes(page) ? discount(index) : 0)));
  const ideal = sum(gold.slice(0, DEPTH).map((_, index) => discount(index)));
  return ideal === 0 ? 0 : gain / ideal;
}

/**
 * Scores the pages that were found for one question.
 * @param pages best first, each once
 * @param k how many pages a reader looks at
 */
export function scoresOf(pages: readonly string[], gold: readonly string[], k: number): Scores {
  const rank = rankOf(pages, gold);
  const recall = pages.slice(0, k).some((page) => gold.includes(page)) ? 1 : 0;
  return { recall, mrr: rank === 0 ? 0 : 1 / rank, ndcg: ndcgOf(pages, gold) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
