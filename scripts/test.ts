// npm test: every check of the repository in one run; the last line sums them up.
import { report } from './test/report.ts';
import { runSteps } from './test/runSteps.ts';
import { furtherCommand, steps } from './test/steps.ts';

report(await runSteps(steps), furtherCommand());
