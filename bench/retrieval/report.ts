import { macroInterval, macroMean, mean, quantile, type Score } from './metrics.ts';
import type { Run } from './run.ts';

/** Corpora with fewer questions are averaged as one. */
const SMALL = 20;

const short = (value: number) => value.toFixed(3).replace(/^0/, '');
const time = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Prints a table in Markdown. */
export function printTable(head: string[], rows: string[][]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** The scores of one engine, corpus by corpus; the small ones together. */
function groupsOf(
  runs: Run[],
  key: 'scores' | 'sums' = 'scores',
): Array<{ name: string; scores: Score[] }> {
  const large = runs.filter((run) => run.scores.length >= SMALL);
  const small = runs.filter((run) => run.scores.length < SMALL).flatMap((run) => run[key]);
  const groups = large.map((run) => ({ name: run.corpus, scores: run[key] }));
  return small.length > 0 ? [...groups, { name: 'small ones', scores: small }] : groups;
}

const reciprocalRanks = (groups: Array<{ scores: Score[] }>) =>
  groups.map(({ scores }) => scores.map((score) => score.reciprocalRank));

function qualityRow(name: string, runs: Run[]): string[] {
  const [best, sums] = [groupsOf(runs), groupsOf(runs, 'sums')];
  const better = macroMean(reciprocalRanks(best)) >= macroMean(reciprocalRanks(sums));
  const groups = better ? best : sums;
  const cells = groups.map(({ scores }) => {
    const rank = mean(scores.map((score) => score.reciprocalRank));
    return `${short(rank)} / ${short(mean(scores.map((score) => score.recall)))}`;
  });
  const macro = (key: keyof Score) => {
    const values = groups.map(({ scores }) => scores.map((score) => score[key]));
    const [low, high] = macroInterval(values);
    return `${short(macroMean(values))} (${short(low)} to ${short(high)})`;
  };
  return [name, ...cells, macro('reciprocalRank'), macro('recall')];
}

/**
 * Page MRR@10 and recall@5 of each engine by corpus, and their averages over corpora. Each engine has
 * its pages ranked in the way that suits it better: by their best sections, or by sums of sections.
 */
export function reportQuality(runs: Run[]): void {
  const engines = [...Map.groupBy(runs, (run) => run.name)];
  const groups = groupsOf(engines[0]?.[1] ?? []);
  const head = groups.map(({ name, scores }) => `${name} (${scores.length})`);
  printTable(
    ['engine: MRR@10 / recall@5', ...head, 'average MRR@10', 'average recall@5'],
    engines.map(([name, ofEngine]) => qualityRow(name, ofEngine)),
  );
}

/** Times of a search, and how they compare with the first engine's. */
export function reportTimes(title: string, runs: Array<Pick<Run, 'name' | 'times'>>): void {
  const first = runs[0]?.times ?? [];
  const rows = runs.map(({ name, times }) => {
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const ratio = (value: number, share: number) => `${time(value / quantile(first, share))} x`;
    return [name, time(p50), time(p95), ratio(p50, 0.5), ratio(p95, 0.95)];
  });
  printTable([title, 'p50 ms', 'p95 ms', 'p50 to ours', 'p95 to ours'], rows);
}
