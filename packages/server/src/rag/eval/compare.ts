import { type Estimate, estimate } from './bootstrap.ts';
import { type Outcome, type Run, valuesOf } from './evaluate.ts';
import { mean, rankOf, type Scores } from './metrics.ts';

/** A question whose first gold page stands elsewhere now; 0 is "not found". */
export interface Change {
  outcome: Outcome;
  before: number;
  now: number;
}

export interface Comparison {
  /** How many questions both runs have. */
  shared: number;
  /** By how much each metric has changed, over the shared questions. */
  differences: Record<keyof Scores, { before: number; now: number; change: Estimate }>;
  better: Change[];
  worse: Change[];
}

/** The outcomes of a run for these ids, in their order. */
function restricted(run: Run, ids: readonly string[]): Run {
  const byId = new Map(run.outcomes.map((outcome) => [outcome.id, outcome]));
  return { ...run, outcomes: ids.flatMap((id) => byId.get(id) ?? []) };
}

function changesBetween(earlier: Run, later: Run): Change[] {
  return later.outcomes.flatMap((outcome, index) => {
    // The gold pages of today count for both: a file of questions may have been mended meanwhile.
    const before = rankOf(earlier.outcomes[index]?.pages ?? [], outcome.gold);
    const now = rankOf(outcome.pages, outcome.gold);
    return before === now ? [] : [{ outcome, before, now }];
  });
}

/**
 * Compares two runs over the questions that both have. The intervals are those of the differences,
 * question by question, which are narrower than those of the runs.
 */
export function compare(earlier: Run, later: Run): Comparison {
  const known = new Set(earlier.outcomes.map(({ id }) => id));
  const ids = later.outcomes.map(({ id }) => id).filter((id) => known.has(id));
  const now = restricted(later, ids);
  const found = restricted(earlier, ids);
  const outcomes = found.outcomes.map((outcome, i) => ({
    ...outcome,
    gold: now.outcomes[i]?.gold ?? outcome.gold,
  }));
  const before = { ...found, k: later.k, outcomes };
  const changes = changesBetween(before, now);
  const place = (rank: number) => rank || Number.POSITIVE_INFINITY;
  return {
    shared: ids.length,
    differences: differencesOf(before, now),
    better: changes.filter((change) => place(change.now) < place(change.before)),
    worse: changes.filter((change) => place(change.now) > place(change.before)),
  };
}

function differencesOf(before: Run, now: Run): Comparison['differences'] {
  const [old, fresh] = [valuesOf(before), valuesOf(now)];
  const difference = (metric: keyof Scores) => ({
    before: mean(old[metric]),
    now: mean(fresh[metric]),
    change: estimate(fresh[metric].map((value, index) => value - (old[metric][index] ?? 0))),
  });
  return { recall: difference('recall'), mrr: difference('mrr'), ndcg: difference('ndcg') };
}
