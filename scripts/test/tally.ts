/** What a step of `npm test` has to report. */
export interface StepResult {
  passed: number;
  failed: number;
  /** Tests that did not run. There should be none: they are named at the end. */
  skipped?: number;
  /** Why it failed, when the step's own output does not say it. */
  reason?: string;
}

/** The fields of jest's `--json` report that are counted. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that did not even load. */
  numRuntimeErrorTestSuites: number;
  success: boolean;
}

/** A step that is a single check, such as the linter: it counts when it fails. */
export function checkResult(ok: boolean, reason?: string): StepResult {
  return ok ? { passed: 0, failed: 0 } : { passed: 0, failed: 1, reason };
}

/**
 * Counts a jest run. A run that found no test, wrote no report, or ended badly although every test
 * passed (a global teardown, a handle left open) has failed too.
 *
 * @param report what jest wrote, `undefined` when it wrote nothing
 * @param exitCode of the jest process
 */
export function jestResult(report: JestReport | undefined, exitCode: number): StepResult {
  if (!report) return checkResult(false, 'jest ended without a report');
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (failed > 0) return { passed, failed, skipped };
  if (passed === 0) return { passed, failed: 1, skipped, reason: 'jest found no test' };
  if (exitCode !== 0 || !report.success) {
    return { passed, failed: 1, skipped, reason: `jest ended with exit code ${exitCode}` };
  }
  return { passed, failed, skipped };
}

/** Adds the results of all steps. */
export function total(results: StepResult[]): Required<Omit<StepResult, 'reason'>> {
  const sum = (pick: (result: StepResult) => number) =>
    results.reduce((count, result) => count + pick(result), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped ?? 0),
  };
}
