import {
  type Comparison,
  METRICS,
  mean,
  metricName,
  type Run,
  type Scores,
  valuesOf,
} from '../../rag/eval/index.ts';
import type { EvalOptions } from './options.ts';

type Limits = Pick<EvalOptions, 'minRecall' | 'minMrr' | 'minNdcg' | 'maxDrop'>;

function belowMinimum(run: Run, { minRecall, minMrr, minNdcg }: Limits): string[] {
  const minimum: Record<keyof Scores, number | undefined> = {
    recall: minRecall,
    mrr: minMrr,
    ndcg: minNdcg,
  };
  const values = valuesOf(run);
  return METRICS.flatMap((metric) => {
    const [value, least] = [mean(values[metric]), minimum[metric]];
    if (least === undefined || value >= least) return [];
    return `${metricName(metric, run.k)} is ${value.toFixed(3)}, below ${least}.`;
  });
}

function fallen(comparison: Comparison, maxDrop: number, k: number): string[] {
  return METRICS.flatMap((metric) => {
    const { before, now } = comparison.differences[metric];
    if (before - now <= maxDrop) return [];
    return `${metricName(metric, k)} fell by ${(before - now).toFixed(3)}, more than ${maxDrop}.`;
  });
}

/** Why a run is not good enough, a sentence each; nothing when it is. */
export function failuresOf(run: Run, comparison: Comparison | undefined, limits: Limits): string[] {
  const { maxDrop } = limits;
  const drops = comparison && maxDrop !== undefined ? fallen(comparison, maxDrop, run.k) : [];
  return [...belowMinimum(run, limits), ...drops];
}
