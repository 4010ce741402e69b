import path from 'node:path';
import { filesWithCanaries } from '../shared/canaries.ts';
import { MANIFEST_DIR, ROOT, SITE_DIR } from '../shared/paths.ts';
import { runNode } from '../shared/run.ts';
import { checkResult, type StepResult } from './tally.ts';

const SECRETLINT = path.join(ROOT, 'node_modules/secretlint/bin/secretlint.js');
const PLAIN = ['--no-color', '--no-terminalLink'];

/** Looks for keys, tokens and passwords in every file that is not ignored. */
export async function sourcesWithoutSecrets(): Promise<StepResult> {
  const { code } = await runNode([SECRETLINT, '**/*', '**/.*', ...PLAIN], {
    cwd: ROOT,
    output: 'inherit',
  });
  return checkResult(code === 0, 'a file has what looks like a secret');
}

/** Looks through the built website, and what is sent to the server, for secrets of the environment. */
export async function siteWithoutSecrets(): Promise<StepResult> {
  const found = [SITE_DIR, MANIFEST_DIR].flatMap(filesWithCanaries);
  for (const file of found) console.error(`${path.relative(ROOT, file)} holds a secret`);
  return checkResult(found.length === 0, 'the built site holds a secret of the environment');
}
