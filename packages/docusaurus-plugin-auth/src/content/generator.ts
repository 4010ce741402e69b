import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The same from `src` and from `lib`. */
const PACKAGE = path.resolve(__dirname, '../../package.json');

/** What makes manifests, for the operator of a server: the name and version of this package. */
export function generator(): string {
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(PACKAGE, 'utf8'),
  );
  return `${name}/${version}`;
}
