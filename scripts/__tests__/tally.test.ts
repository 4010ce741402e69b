import { beforeEach, expect, jest, test } from '@jest/globals';
import { runSteps } from '../test/runSteps.ts';
import { checkResult, jestResult, total } from '../test/tally.ts';

const report = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

beforeEach(() => {
  for (const method of ['log', 'error'] as const) {
    jest.spyOn(console, method).mockImplementation(() => undefined);
  }
});

test('the numbers of several runs are added, and a failed check counts as one failure', () => {
  const results = [
    jestResult(report, 0),
    jestResult({ ...report, numFailedTests: 2, success: false }, 1),
    checkResult(false),
    checkResult(true),
  ];
  expect(total(results)).toEqual({ passed: 14, failed: 3, skipped: 0 });
});

test.each([
  ['found no test', { ...report, numPassedTests: 0 }, 0],
  ['could not load a file', { ...report, numRuntimeErrorTestSuites: 1, success: false }, 1],
  ['passed every test and ended badly', report, 1],
  ['left no report', undefined, 0],
])('a jest run that %s has failed', (_what, written, exitCode) => {
  expect(jestResult(written, exitCode).failed).toBe(1);
});

test('a failure stops only the steps that need the failed one', async () => {
  const ran: string[] = [];
  const step = (title: string, ok: boolean, needs?: string[]) => ({
    title,
    needs,
    run: async () => {
      ran.push(title);
      return checkResult(ok);
    },
  });
  const outcomes = await runSteps([
    step('Builds', false),
    step('Lint', true),
    step('Journeys', true, ['Builds']),
  ]);
  expect(ran).toEqual(['Builds', 'Lint']);
  expect(outcomes.map(({ result }) => result.failed)).toEqual([1, 0, 1]);
});

test('a step that throws has failed, and says why', async () => {
  const run = async () => {
    throw new Error('no Chromium');
  };
  const [outcome] = await runSteps([{ title: 'Versions', run }]);
  expect(outcome?.result).toEqual({ passed: 0, failed: 1, reason: 'no Chromium' });
});
