import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Outcome, Run } from '../evaluate.ts';
import { runLines } from '../report.ts';

const PAGE = resolve(
  import.meta.dirname,
  '../../../../../../website/docs/guides/measuring-search.md',
);
const REPORT = /```text title="What it printed[^\n]*\n([\s\S]*?)\n```/;
const COUNTS = /^(\d+) questions, (\d+) more without/;
const WORST = /^ {2}(?:rank (\d+)|not found) +(.+)\n +wanted (.+)\n +found {2}(.+)$/gm;

/** The report with all figures of its table made equal. */
const withoutFigures = (report: string) => report.replace(/\b\d\.\d{3}\b/g, '0.000');

/** What must have been found for a question, as far as a report tells. */
function outcomeOf([, rank, question, wanted, found]: RegExpExecArray): Outcome {
  const gold = wanted?.split(', ') ?? [];
  const shown = found?.split(', ') ?? [];
  const more = Array.from({ length: 10 - shown.length }, (_, i) => `/other/${i}`);
  const pages = [...shown, ...more];
  if (rank && !pages.slice(0, Number(rank)).some((page) => gold.includes(page)))
    pages[Number(rank) - 1] = gold[0] ?? '';
  return { id: question ?? '', question: question ?? '', gold, pages };
}

test('the page about measuring shows a report as the program prints it', () => {
  const report = REPORT.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '';
  const [, total, skipped] = COUNTS.exec(report) ?? [];
  const worst = [...report.matchAll(WORST)].map(outcomeOf);
  expect(worst.length).toBeGreaterThan(0);
  const rest = Array.from({ length: Number(total) - worst.length }, (_, i): Outcome => {
    return { id: `${i}`, question: 'found', gold: ['/a'], pages: ['/a'] };
  });
  const run: Run = { format: 1, date: '', k: 5, outcomes: [...worst, ...rest] };
  const lines = runLines(run, { worst: worst.length, skipped: Number(skipped) });
  expect(withoutFigures(report)).toBe(withoutFigures(lines.join('\n')));
});
