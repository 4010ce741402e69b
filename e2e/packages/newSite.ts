import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mustRun } from './pack.ts';

/** The version of Docusaurus that this repository builds with. */
const CREATE = 'create-docusaurus@3.10.2';

/** A site as Docusaurus makes it, not installed yet. */
export interface NewSite {
  dir: string;
  /** Runs a shell command in its folder, as its author would. Throws what it printed on failure. */
  sh: (command: string) => Promise<string>;
  remove: () => Promise<void>;
}

/**
 * Makes a classic site by Docusaurus' own command, in a folder outside of this repository.
 *
 * @param language of its configuration
 * @param env what its author's shell has besides
 */
export async function newSite(
  language: 'typescript' | 'javascript',
  env: NodeJS.ProcessEnv = {},
): Promise<NewSite> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'newcomer-'));
  const shell = { ...ownShell(), ...env };
  const flags = ['--skip-install', `--${language}`];
  await mustRun('npx', ['--yes', CREATE, 'my-site', 'classic', ...flags], {
    cwd: parent,
    env: shell,
  });
  const dir = path.join(parent, 'my-site');
  return {
    dir,
    sh: (command) => mustRun('/bin/sh', ['-ec', command], { cwd: dir, env: shell }),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

/** The environment, without what npm and jest have told the tests about this repository. */
export function ownShell(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  // The Node that runs the tests comes first: the server asks for a newer one than Docusaurus does.
  const node = path.dirname(process.execPath);
  return { PATH: `${node}${path.delimiter}${PATH}`, HOME, TMPDIR, LANG, npm_config_audit: 'false' };
}
