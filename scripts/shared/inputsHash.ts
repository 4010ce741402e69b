import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Inputs {
  /** Files and folders, relative to the root; folders are read to the bottom. */
  include: string[];
  /** Names of files and folders that are passed over wherever they stand. */
  ignore: string[];
  /** Anything else that decides the result, such as an environment variable. */
  extra?: string[];
}

/**
 * Hash of the names and contents of a build's inputs. It depends on no clock, so a fresh checkout
 * and an untouched one give the same.
 *
 * @returns sha256, hex
 * @example inputsHash(ROOT, {include: ['website'], ignore: ['build', 'node_modules']})
 */
export function inputsHash(root: string, { include, ignore, extra = [] }: Inputs): string {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  const ignored = new Set(ignore);
  for (const file of include.flatMap((entry) => filesIn(root, entry, ignored))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Relative paths with forward slashes, sorted, so that every platform gives the same hash. */
function filesIn(root: string, entry: string, ignored: ReadonlySet<string>): string[] {
  const stats = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [entry];
  const names = readdirSync(path.join(root, entry)).filter((name) => !ignored.has(name));
  return names.sort().flatMap((name) => filesIn(root, `${entry}/${name}`, ignored));
}
