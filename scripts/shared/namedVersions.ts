import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.ts';

/** What people copy: a package of ours as npm, a `package.json` or the name of a tarball has it. */
const NAMED = /(docusaurus-(?:auth-server|plugin-auth)(?:@|-|": "[~^]?))\d+\.\d+\.\d+/g;
const FOLDERS = '{deploy,examples,website/docs}/**/*';
const OTHERS = ['**/node_modules', '**/__tests__'];

/** A file that names a version of the packages. */
export interface Naming {
  file: string;
  text: string;
}

/** Names another version wherever a text names one of the packages with its version. */
export function withVersion(text: string, version: string): string {
  return text.replace(NAMED, (_named, start: string) => start + version);
}

/** The files of this repository that name a version. */
export function namingFiles(): Naming[] {
  return globSync(FOLDERS, { cwd: ROOT, exclude: OTHERS, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => text.search(NAMED) >= 0);
}

/** The version of both packages: they are released together. */
export function packagesVersion(): string {
  const file = path.join(ROOT, 'packages/server/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
