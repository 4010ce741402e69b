import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mustRun } from './pack.ts';

/** The version of Docusaurus that this repository builds with. */
const CREATE = 'create-docusaurus@3.10.2';

/** pnpm at the version that was tried, taken from the registry when it is needed. */
export const PNPM = 'npx --yes pnpm@10.34.9';

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

/** What npm, jest and the tests have set for themselves, and a newcomer's shell does not have. */
const OURS = /^(npm_(?!config_)|npm_config_local_prefix|NODE_ENV|NODE_OPTIONS|JEST_|INIT_CWD)/;

/** The environment of the machine, with the network settings that its owner made. */
export function ownShell(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  // The Node that runs the tests comes first: the server asks for a newer one than Docusaurus does.
  const node = path.dirname(process.execPath);
  return { ...Object.fromEntries(own), PATH: `${node}${path.delimiter}${process.env.PATH}` };
}
