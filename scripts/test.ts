// npm test: every check of the repository in one run; the last line sums them up.
import { runSteps, type StepOutcome } from './test/runSteps.ts';
import { furtherCommand, steps } from './test/steps.ts';
import { total } from './test/tally.ts';

function report(outcomes: StepOutcome[]): void {
  console.log('\n=== Summary ===');
  for (const { title, result, seconds } of outcomes) {
    const count = result.passed > 0 ? `, ${result.passed} passed` : '';
    const verdict = result.failed > 0 ? `FAILED (${result.failed})` : 'ok';
    console.log(`${title.padEnd(28)} ${verdict}${count}, ${Math.round(seconds)} s`);
  }
  const { passed, failed, skipped } = total(outcomes.map(({ result }) => result));
  if (skipped > 0) console.log(`${skipped} skipped`);
  const further = furtherCommand();
  if (further) console.log(further);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

report(await runSteps(steps));
