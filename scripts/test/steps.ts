import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browserVersion, findBrowser } from '../../e2e/support/findBrowser.ts';
import { missingBinaries, readLockfile } from '../checkLockfile.ts';
import { bringUpToDate, pluginBuild, websiteBuild } from '../shared/build.ts';
import { ROOT } from '../shared/paths.ts';
import { runNode } from '../shared/run.ts';
import { describeDatabases } from './databases.ts';
import { runJest } from './jest.ts';
import type { Step } from './runSteps.ts';
import { siteWithoutSecrets, sourcesWithoutSecrets } from './secrets.ts';
import { checkResult, type StepResult } from './tally.ts';

const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const BUILD = 'Builds';
/**
 * Jest leaves one core free by itself, which is half of them on a small machine. Where each file has
 * modules of its own, it keeps what they leave behind: a worker that has become large is replaced, and
 * the databases of other tests, which are slow in a large one, get workers of their own.
 */
const EVERY_CORE = ['--maxWorkers=100%', '--workerIdleMemoryLimit=1500MB'];
/** Each with a server and a browser: these fill two cores, and more take more memory than is sure. */
const TWO = ['--maxWorkers=2'];

/** Everything that `npm test` does, in order. */
export const steps: Step[] = [
  { title: 'Versions', run: versions },
  { title: 'Lockfile', run: lockfile },
  { title: 'Lint', run: () => check([BIOME, 'check', '--error-on-warnings', '--colors=off']) },
  { title: 'Secrets', run: sourcesWithoutSecrets },
  { title: 'Types', run: () => check([TSC, '--build']) },
  { title: BUILD, run: builds },
  { title: 'Secrets in the built website', run: siteWithoutSecrets, needs: [BUILD] },
  { title: 'Types of the website', run: () => check([TSC, '-p', 'website']), needs: [BUILD] },
  {
    title: 'Tests with modules of their own: the plugin, and attacks',
    run: () => runJest(['plugin', 'attacks'], EVERY_CORE),
  },
  {
    title: 'Tests of the server and the tools',
    run: () => runJest(['tools', 'server'], EVERY_CORE),
  },
  {
    title: 'Browser journeys, the gallery, fixture sites and published packages',
    run: () => runJest(['e2e', 'gallery', 'fixtures', 'packages'], TWO),
    needs: [BUILD],
  },
];

async function versions(): Promise<StepResult> {
  const browser = await findBrowser();
  console.log(`Node      ${process.versions.node}`);
  console.log(`Platform  ${os.type()} ${os.release()}, ${process.arch}, ${os.cpus().length} cores`);
  console.log(`Browser   ${await browserVersion(browser)} (${browser})`);
  for (const line of await describeDatabases()) console.log(line);
  return checkResult(true);
}

async function lockfile(): Promise<StepResult> {
  const missing = missingBinaries(readLockfile());
  for (const line of missing) console.error(line);
  return checkResult(missing.length === 0, 'package-lock.json lacks the binaries named above');
}

async function check(args: string[]): Promise<StepResult> {
  const { code } = await runNode(args, { output: 'inherit' });
  return checkResult(code === 0);
}

async function builds(): Promise<StepResult> {
  await bringUpToDate([pluginBuild, websiteBuild]);
  return checkResult(true);
}

/** The line that names a further command, while package.json has it. */
export function furtherCommand(): string | undefined {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return scripts['test:system'] && 'Not run here: npm run test:system, the slower proofs.';
}
