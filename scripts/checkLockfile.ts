// Does package-lock.json carry the binaries of every platform, and not only of the one it was made on?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './shared/paths.ts';

/** The part of a lockfile's entry that the check reads. */
interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;

/**
 * Finds the optional packages, most of them platform binaries, that some package names and the
 * lockfile lacks or holds in another version. npm leaves them out without a word when the registry
 * does not have them; `npm ci` then breaks on the other platforms.
 *
 * @returns one line for each, none when all is well
 * @see https://github.com/npm/cli/issues/4828
 */
export function missingBinaries({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, wanted]) => {
      const found = resolve(packages, from, name);
      if (!found) return [`${name}@${wanted}, named by ${from || 'package.json'}, is missing`];
      if (!EXACT_VERSION.test(wanted) || found.version === wanted) return [];
      return [`${name} is ${found.version}, but ${from || 'package.json'} names ${wanted}`];
    }),
  );
}

/** Looks a name up as Node does: in the package's own node_modules, then in each folder above. */
function resolve(packages: Lockfile['packages'], from: string, name: string) {
  for (let folder: string | undefined = from; folder !== undefined; folder = parent(folder)) {
    const found = packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`];
    if (found) return found;
  }
  return undefined;
}

function parent(folder: string): string | undefined {
  if (folder === '') return undefined;
  const cut = folder.lastIndexOf('/node_modules/');
  return cut === -1 ? '' : folder.slice(0, cut);
}

/** Reads the repository's own lockfile. */
export function readLockfile(root = ROOT): Lockfile {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
}

if (import.meta.main) {
  const missing = missingBinaries(readLockfile());
  if (missing.length > 0) {
    console.error(`package-lock.json lacks binaries:\n  ${missing.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log('package-lock.json carries the binaries of every platform.');
  }
}
