// npm run test:system: proofs with programs that are not ours, such as Python and nginx. The last line sums up.
import path from 'node:path';
import { ROOT } from './shared/paths.ts';
import { run } from './shared/run.ts';
import { runJest } from './test/jest.ts';
import { report } from './test/report.ts';
import { runSteps, type Step } from './test/runSteps.ts';
import { checkResult, type StepResult } from './test/tally.ts';

const PACKAGES = 'System packages';

async function install(): Promise<StepResult> {
  const script = path.join(ROOT, 'scripts/install-system.sh');
  const { code } = await run('/bin/sh', [script], { output: 'inherit' });
  return checkResult(code === 0);
}

const steps: Step[] = [
  { title: PACKAGES, run: install },
  { title: 'Other programs', run: () => runJest(['system'], ['--runInBand']), needs: [PACKAGES] },
];

report(await runSteps(steps));
