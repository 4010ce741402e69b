import type { StepOutcome } from './runSteps.ts';
import { total } from './tally.ts';

/**
 * Prints how each step ended, and a last line that sums them up: `12 passed, 0 failed`. Sets the exit
 * code of the process.
 *
 * @param further a line before the last one
 */
export function report(outcomes: StepOutcome[], further?: string): void {
  console.log('\n=== Summary ===');
  for (const { title, result, seconds } of outcomes) {
    const count = result.passed > 0 ? `, ${result.passed} passed` : '';
    const verdict = result.failed > 0 ? `FAILED (${result.failed})` : 'ok';
    console.log(`${title.padEnd(28)} ${verdict}${count}, ${Math.round(seconds)} s`);
  }
  const { passed, failed, skipped } = total(outcomes.map(({ result }) => result));
  if (skipped > 0) console.log(`${skipped} skipped`);
  if (further) console.log(further);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}
