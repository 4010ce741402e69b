// npm run fuzz: the test that sends all kinds of requests, for as long as somebody wants to look for more.

import { runJest } from './test/jest.ts';
import { report } from './test/report.ts';
import { runSteps, type Step } from './test/runSteps.ts';

/** Requests to each operation on each database. */
process.env.FUZZ_RUNS ??= '500';
/** Others in each run; the one that found something is told, and finds it again. */
process.env.FAST_CHECK_SEED ??= String(Date.now() % 2 ** 31);

const steps: Step[] = [
  {
    title: `${process.env.FUZZ_RUNS} requests to each operation, seed ${process.env.FAST_CHECK_SEED}`,
    run: () => runJest(['attacks'], ['--runInBand', '--testPathPatterns=attacks/fuzz']),
  },
];

report(await runSteps(steps));
