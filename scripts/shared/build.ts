import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFileLock } from '../bootstrap/fileLock.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { CANARIES } from './canaries.ts';
import { type Inputs, inputsHash } from './inputsHash.ts';
import { CACHE, DOCUSAURUS, MANIFEST_DIR, PLUGIN, ROOT, SITE_DIR, WEBSITE } from './paths.ts';
import { PlainError } from './plainError.ts';
import { type RunResult, runNode } from './run.ts';

/** A part of the repository that is built, and only when its inputs changed. */
export interface Build {
  name: string;
  title: string;
  inputs: Inputs;
  /** What must be there for an earlier build to count. */
  outputs: string[];
  run: () => Promise<RunResult>;
}

const SHARED_INPUTS = ['package-lock.json', 'tsconfig.base.json'];
const NOT_INPUTS = ['node_modules', '__tests__', '.docusaurus', 'build', 'lib'];
const PLUGIN_INPUTS = [
  ...SHARED_INPUTS,
  'packages/docusaurus-plugin-auth',
  'packages/server/src/contract',
];

/** The plugin, as a docs author installs it. The server runs from its sources. */
export const pluginBuild: Build = {
  name: 'plugin',
  title: 'Building the plugin',
  inputs: { include: PLUGIN_INPUTS, ignore: NOT_INPUTS },
  outputs: [path.join(PLUGIN, 'lib/index.js'), path.join(PLUGIN, 'lib/client/index.js')],
  run: () => runNode([path.join(PLUGIN, 'scripts/build.mjs')], { cwd: PLUGIN }),
};

/** The website and, with it, what the assistant answers from. */
export const websiteBuild: Build = {
  name: 'website',
  title: 'Building the website',
  inputs: {
    include: [...PLUGIN_INPUTS, 'website', 'docs/decisions'],
    ignore: NOT_INPUTS,
    extra: [process.env.SITE_URL ?? ''],
  },
  outputs: [path.join(SITE_DIR, 'index.html'), MANIFEST_DIR],
  // With secrets that are none, so that a test can see that no secret gets into the site.
  run: () => runNode([DOCUSAURUS, 'build'], { cwd: WEBSITE, env: { ...process.env, ...CANARIES } }),
};

/**
 * Brings builds up to date, in order. Two processes that do so at once take turns.
 *
 * @throws {PlainError} after printing what the failed build printed
 * @example await bringUpToDate([pluginBuild, websiteBuild])
 */
export async function bringUpToDate(builds: Build[], cache = CACHE): Promise<void> {
  if (builds.every((build) => isUpToDate(build, cache))) {
    console.log(`${sentence(builds.map(({ name }) => name))}: up to date`);
    return;
  }
  await withFileLock(
    path.join(ROOT, '.data', 'build.lock'),
    async () => {
      for (const build of builds) await bringOneUpToDate(build, cache);
    },
    () => console.log('Another process is building: waiting …'),
  );
}

async function bringOneUpToDate(build: Build, cache: string): Promise<void> {
  if (isUpToDate(build, cache)) return;
  // Taken before the build: a file that changes while it runs makes the next start build again.
  const hash = inputsHash(ROOT, build.inputs);
  rmSync(stampFile(build, cache), { force: true });
  const output = await withProgress(build.title, () => runBuild(build));
  if (output.includes('[WARNING]')) console.log(output.trim());
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile(build, cache), hash);
}

async function runBuild({ run, title }: Build): Promise<string> {
  const { code, output } = await run();
  if (code === 0) return output;
  throw new PlainError(`${output.trim()}\n${title} failed: its messages stand above.`);
}

/** True when an earlier build is there and was made from the same inputs. */
export function isUpToDate(build: Build, cache = CACHE): boolean {
  const stamp = stampFile(build, cache);
  if (!existsSync(stamp) || !build.outputs.every((output) => existsSync(output))) return false;
  return readFileSync(stamp, 'utf8') === inputsHash(ROOT, build.inputs);
}

const stampFile = (build: Build, cache: string) => path.join(cache, `${build.name}.hash`);

function sentence(names: string[]): string {
  const text = names.join(' and ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
