import { type Estimate, estimate } from './bootstrap.ts';
import type { Change, Comparison } from './compare.ts';
import { type Outcome, type Run, valuesOf, worstOf } from './evaluate.ts';
import { METRICS, metricName, rankOf } from './metrics.ts';

/** Results that are named beside the gold pages of a bad question. */
const SHOWN = 3;
/** Changed questions that a comparison names. */
const CHANGES = 10;
const NAME_WIDTH = 10;

const fixed = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value < 0 ? '' : '+'}${fixed(value)}`;
const place = (rank: number) => (rank === 0 ? 'not found' : `rank ${rank}`);
const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function metricLines(run: Run): string[] {
  const values = valuesOf(run);
  const line = (name: string, { mean, low, high }: Estimate) =>
    `${name.padEnd(NAME_WIDTH)} ${fixed(mean)}   ${fixed(low)} to ${fixed(high)}`;
  return [
    `${''.padEnd(NAME_WIDTH)} value   95 % interval`,
    ...METRICS.map((metric) => line(metricName(metric, run.k), estimate(values[metric]))),
  ];
}

function outcomeLines({ question, gold, pages }: Outcome): string[] {
  const found = pages.slice(0, SHOWN).join(', ') || 'nothing';
  return [
    `  ${place(rankOf(pages, gold)).padEnd(NAME_WIDTH)} ${question.replace(/\s+/g, ' ')}`,
    `  ${''.padEnd(NAME_WIDTH)} wanted ${gold.join(', ')}`,
    `  ${''.padEnd(NAME_WIDTH)} found  ${found}`,
  ];
}

/** The figures of a run and its worst questions, line by line. */
export function runLines(
  run: Run,
  { worst, skipped }: { worst: number; skipped: number },
): string[] {
  const bad = worstOf(run, worst);
  const left = skipped > 0 ? `, ${skipped} more without a page that answers them left out` : '';
  return [
    `${plural(run.outcomes.length, 'question')}${left}`,
    '',
    ...metricLines(run),
    ...(bad.length > 0 ? ['', 'The worst questions', ...bad.flatMap(outcomeLines)] : []),
  ];
}

function changeLines(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const more = changes.length > CHANGES ? [`  and ${changes.length - CHANGES} more`] : [];
  const line = ({ outcome, before, now }: Change) =>
    `  ${place(before)} -> ${place(now)}: ${outcome.question.replace(/\s+/g, ' ')}`;
  return ['', `${title} (${changes.length})`, ...changes.slice(0, CHANGES).map(line), ...more];
}

/**
 * What changed between two runs, line by line.
 * @param earlier what the earlier run is called
 */
export function comparisonLines(comparison: Comparison, earlier: string, k: number): string[] {
  const { shared, differences, better, worse } = comparison;
  const metrics = METRICS.map((metric) => {
    const { before, now, change } = differences[metric];
    const interval = `${signed(change.low)} to ${signed(change.high)}`;
    const name = metricName(metric, k).padEnd(NAME_WIDTH);
    return `${name} ${fixed(before)} -> ${fixed(now)}   ${signed(change.mean)} (${interval})`;
  });
  return [
    `Compared with ${earlier}, over ${plural(shared, 'shared question')}`,
    ...metrics,
    ...changeLines('Better', better),
    ...changeLines('Worse', worse),
  ];
}
