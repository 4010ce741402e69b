import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../shared/paths.ts';
import { runNode } from '../shared/run.ts';
import { type JestReport, jestResult, type StepResult } from './tally.ts';

const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');
/** Several times what the slowest run takes on two cores. */
const MINUTES = 30;
/** Node runs ES modules in jest only behind the first of these flags. */
const ESM = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
/** Each test file loads all of its modules anew: with more room, less of that is copied around. */
const ROOM = ['--max-semi-space-size=64', '--min-semi-space-size=64'];
/** Each has an embedded database of its own, for seconds: too short to compile it a second time, for speed. */
const ONCE = '--liftoff-only';

/**
 * Runs some of the jest projects and counts what they report.
 *
 * @example await runJest(['server', 'plugin'])
 */
export async function runJest(projects: string[], args: string[] = []): Promise<StepResult> {
  const file = path.join(CACHE, `jest-${projects.join('-')}.json`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(file, { force: true });
  const flags = ['--selectProjects', ...projects, '--json', `--outputFile=${file}`, ...args];
  const { code } = await runNode([...ROOM, ONCE, JEST, ...flags], {
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${ESM}`.trim(),
    },
    output: 'inherit',
    minutes: MINUTES,
  });
  return jestResult(readReport(file), code);
}

function readReport(file: string): JestReport | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
