import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError, startFailure } from '../failure.ts';
import { type Ask, asker } from './ask.ts';
import type { Change } from './change.ts';
import { addPlugin, pluginEntry } from './config/addPlugin.ts';
import { diffLines } from './diff.ts';
import { addSecrets } from './envFile.ts';
import { BY_HAND } from './exitCode.ts';
import { addIgnored } from './gitignore.ts';
import { nextSteps } from './hints.ts';
import { addScripts } from './scripts.ts';
import { type DocusaurusSite, findSite } from './site.ts';

export interface InitOptions {
  /** The configuration, when it has a name of its own. */
  config?: string;
  /** Address of a server that is not at the address of the site. */
  serverUrl?: string;
  /** Whether to add npm scripts; asked when it is not said. */
  scripts?: boolean;
  /** Whether to make secrets; asked when it is not said. */
  env?: boolean;
  /** Say yes to every question. */
  yes?: boolean;
  /** Show what would change, and change nothing. */
  dryRun?: boolean;
}

/** Where the command runs, and who answers. */
export interface InitContext {
  folder: string;
  /** Without a terminal there is nobody to ask. */
  ask: Ask | undefined;
  print: (line: string) => void;
}

interface Plan {
  changes: Change[];
  /** Why the configuration is left to a person, if it is. */
  byHand: string | undefined;
  scripts: boolean;
}

/** What was said, or what is answered; without anybody to ask it is left out. */
async function wants(said: boolean | undefined, question: string, ask: Ask | undefined) {
  return said ?? (ask ? ask(question) : false);
}

function configChange(site: DocusaurusSite, serverUrl: string | undefined) {
  const { configName: fileName, config: source } = site;
  const added = addPlugin({ source, fileName, serverUrl });
  const byHand = added.outcome === 'by-hand' ? added.reason : undefined;
  if (added.outcome !== 'added') return { changes: [], byHand };
  return { changes: [{ file: fileName, before: source, after: added.source }], byHand };
}

const elsewhere = ({ serverUrl }: InitOptions) => (serverUrl ? false : undefined);

async function plan(
  site: DocusaurusSite,
  options: InitOptions,
  ask: Ask | undefined,
): Promise<Plan> {
  // With a server elsewhere its secrets are there, and nothing runs here.
  const { scripts: wantsScripts = elsewhere(options), env: wantsEnv = elsewhere(options) } =
    options;
  const say = options.yes ? async () => true : ask;
  const { changes, byHand } = configChange(site, options.serverUrl);
  const script = addScripts(site);
  const secret = await addSecrets(site.dir);
  const scripts =
    script.length > 0 && (await wants(wantsScripts, 'Add npm scripts that run the server?', say));
  const env =
    secret.length > 0 && (await wants(wantsEnv, 'Make the secrets of the server, in .env?', say));
  const ignored = scripts || env ? await addIgnored(site.dir) : [];
  // The secrets last: their file is kept out of the repository before it is there.
  const all = [...changes, ...(scripts ? script : []), ...ignored, ...(env ? secret : [])];
  const there = script.length === 0 && site.packageText !== undefined;
  return { changes: all, byHand, scripts: there || scripts };
}

/** Each file in one step; what another program has changed meanwhile is not written over. */
async function write(dir: string, changes: readonly Change[]): Promise<void> {
  for (const { file, before, after, secrets } of changes) {
    const path = join(dir, file);
    const now = await readFile(path, 'utf8').catch(() => undefined);
    if (now !== before) throw new StartError(`${file} has changed meanwhile: run this again.`);
    if (before !== undefined) await writeFile(path, after);
    else {
      await writeFile(`${path}.part`, after, { mode: secrets ? 0o600 : 0o644 });
      await rename(`${path}.part`, path);
    }
  }
}

/** @returns whether the changes may be written */
async function agreed({ yes, dryRun }: InitOptions, { ask, print }: InitContext) {
  if (dryRun) return false;
  if (yes) return true;
  if (!ask) throw new StartError('Nothing was changed: run this again with --yes to write it.');
  if (await ask('Write this?')) return true;
  print('Nothing was changed.');
  return false;
}

function byHandLines({ configName }: DocusaurusSite, reason: string, serverUrl?: string) {
  return [
    `${configName} was left as it is, because ${reason}. Add this to its plugins:`,
    '',
    `  plugins: [${pluginEntry(serverUrl)}],`,
    '',
  ];
}

/**
 * Sets a site up for the plugin and the server: shows what it would change, asks, and writes.
 *
 * @returns the exit code: 0, or {@link BY_HAND}
 * @throws {StartError} when there is no site, or nobody to ask
 */
export async function initSite(options: InitOptions, context: InitContext): Promise<number> {
  const { folder, ask, print } = context;
  const site = await findSite(folder, options.config);
  const { changes, byHand, scripts } = await plan(site, options, ask);
  for (const change of changes) for (const line of [...diffLines(change), '']) print(line);
  if (changes.length === 0 && !byHand) print('There is nothing to do: the site is set up.');
  if (changes.length > 0) {
    const isAgreed = await agreed(options, context);
    // Who wants none of it needs no next steps either.
    if (!isAgreed && !options.dryRun) return 0;
    if (isAgreed) {
      await write(site.dir, changes);
      print(`Wrote ${changes.map(({ file }) => file).join(', ')}.`);
    }
  }
  if (byHand) for (const line of byHandLines(site, byHand, options.serverUrl)) print(line);
  for (const line of await nextSteps(site, { scripts, elsewhere: options.serverUrl !== undefined }))
    print(line);
  return byHand ? BY_HAND : 0;
}

/** The command `init`. */
export async function initCommand(options: InitOptions): Promise<void> {
  try {
    process.exitCode = await initSite(options, {
      folder: process.cwd(),
      ask: asker({ input: process.stdin, output: process.stdout }),
      print: console.log,
    });
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
