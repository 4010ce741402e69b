import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { StartError } from '../failure.ts';

/** The names that Docusaurus looks for, in its order. */
const NAMES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((end) => `docusaurus.config.${end}`);
/** The oldest Docusaurus that the plugin is made for. */
const OLDEST = { major: 3, minor: 10 };

const packageSchema = z.object({
  version: z.string().optional(),
  scripts: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** A Docusaurus site on disk. */
export interface DocusaurusSite {
  dir: string;
  /** Name of its configuration. */
  configName: string;
  config: string;
  /** Text of its `package.json`, if it has one. */
  packageText: string | undefined;
  /** Names of the packages that it depends on. */
  packages: string[];
}

function findConfigFile(folder: string, given: string | undefined): string {
  if (given) {
    if (existsSync(resolve(folder, given))) return resolve(folder, given);
    throw new StartError(`There is no ${given} in ${folder}: name the configuration of the site.`);
  }
  const name = NAMES.find((one) => existsSync(join(folder, one)));
  if (name) return join(folder, name);
  throw new StartError(
    `There is no docusaurus.config in ${folder}: run this in the folder of a Docusaurus site, or name the file by --config.`,
  );
}

async function readPackage(text: string | undefined) {
  if (text === undefined) return packageSchema.parse({});
  try {
    return packageSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartError('The package.json of the site is not valid: mend it first.', { cause });
  }
}

/** The version that is installed, or else the one that is asked for, e.g. `^3.10.0`. */
async function docusaurusVersion(dir: string, wanted: string | undefined) {
  try {
    const file = createRequire(join(dir, 'x.js')).resolve('@docusaurus/core/package.json');
    return (await readPackage(await readFile(file, 'utf8'))).version;
  } catch {
    return wanted;
  }
}

/** @throws {StartError} where the plugin would not run */
function checkVersion(version: string | undefined): void {
  const [, major, minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(version ?? '') ?? [];
  if (!major) return;
  const isOld = Number(major) < OLDEST.major;
  if (!isOld && (Number(major) > OLDEST.major || Number(minor) >= OLDEST.minor)) return;
  throw new StartError(
    `This site has Docusaurus ${version}, and docusaurus-plugin-auth needs ${OLDEST.major}.${OLDEST.minor} or newer: bring all @docusaurus packages up to date first.`,
  );
}

/**
 * Finds the site in a folder.
 *
 * @param configFile its configuration, when it has a name of its own
 * @throws {StartError} when there is none, or one that is too old
 */
export async function findSite(folder: string, configFile?: string): Promise<DocusaurusSite> {
  const file = findConfigFile(folder, configFile);
  const dir = dirname(file);
  const packageText = await readFile(join(dir, 'package.json'), 'utf8').catch(() => undefined);
  const { dependencies, devDependencies } = await readPackage(packageText);
  const packages = { ...devDependencies, ...dependencies };
  checkVersion(await docusaurusVersion(dir, packages['@docusaurus/core']));
  return {
    dir,
    configName: basename(file),
    config: await readFile(file, 'utf8'),
    packageText,
    packages: Object.keys(packages),
  };
}
