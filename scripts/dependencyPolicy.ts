// May every package of the lockfile be used, and run what it wants to run when it is installed?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './shared/paths.ts';

/** The part of a lockfile's entry that the policy reads. */
interface LockedPackage {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  /** A folder of this repository. */
  link?: boolean;
}

export type LockedPackages = Record<string, LockedPackage>;

/** Licences that ask for no more than their own text and the names of the authors. */
export const ALLOWED_LICENCES: readonly string[] = [
  ...['0BSD', 'AFL-2.1', 'Apache-2.0', 'Artistic-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause'],
  ...['BSD-3-Clause', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1'],
  ...['PSF-2.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'],
];

/**
 * Packages under a licence that asks more of who changes their files, which nobody does here. Each is a
 * tool of the build or of the tests, or belongs to a package of Docusaurus; none is in what we publish.
 */
export const ACCEPTED_PACKAGES: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0',
  lightningcss: 'MPL-2.0',
  'lightningcss-*': 'MPL-2.0',
  elkjs: 'EPL-2.0 OR GPL-3.0-or-later',
  'lunr-languages': 'MPL-1.1',
};

/** Packages whose manifest names no licence, and the one in the file that they bring. */
export const READ_LICENCES: Readonly<Record<string, string>> = {
  'eval@0.1.8': 'MIT',
  'format@0.2.2': 'MIT',
  'jsesc@0.5.0': 'MIT',
  'khroma@2.1.0': 'MIT',
  'require-like@0.1.2': 'MIT',
};

/** One package of the lockfile. */
export interface Dependency {
  name: string;
  version: string;
  /** As its manifest says it, or as its own file does. */
  licence: string;
  runsScript: boolean;
}

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 13);

/** Every package of the registry in a lockfile, each version once, by name. */
export function dependenciesOf(packages: LockedPackages): Dependency[] {
  const entries = Object.entries(packages).filter(
    ([place, { link }]) => place.includes('node_modules/') && !link,
  );
  const found = entries.map(([place, { version = '', license, hasInstallScript = false }]) => {
    const name = nameOf(place);
    const licence = license ?? READ_LICENCES[`${name}@${version}`] ?? 'unknown';
    return { name, version, licence, runsScript: hasInstallScript };
  });
  const once = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `(MIT OR GPL-3.0)` may be used under one of its licences, `MIT AND Zlib` under both. */
function isAllowed(licence: string): boolean {
  const either = licence.replace(/[()]/g, '').split(' OR ');
  return either.some((all) => all.split(' AND ').every((one) => ALLOWED_LICENCES.includes(one)));
}

function isAccepted({ name, licence }: Dependency): boolean {
  return Object.entries(ACCEPTED_PACKAGES).some(([pattern, known]) => {
    const fits = pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    return fits && licence === known;
  });
}

/** Packages under a licence that is unknown, or that asks for more than naming its authors. */
export function refusedLicences(dependencies: Dependency[]): string[] {
  return dependencies
    .filter((one) => !isAllowed(one.licence) && !isAccepted(one))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence}`);
}

/** Packages that want to run a script when they are installed, and nobody has decided about. */
export function undecidedScripts(
  dependencies: Dependency[],
  decided: Record<string, boolean>,
): string[] {
  const running = dependencies.filter(({ name, runsScript }) => runsScript && !(name in decided));
  return running.map(({ name, version }) => `${name}@${version}`);
}

/** The repository's own packages, and what package.json lets run. */
export function readDependencies(root = ROOT): {
  dependencies: Dependency[];
  allowScripts: Record<string, boolean>;
} {
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  const { packages }: { packages: LockedPackages } = read('package-lock.json');
  const { allowScripts }: { allowScripts: Record<string, boolean> } = read('package.json');
  return { dependencies: dependenciesOf(packages), allowScripts };
}

if (import.meta.main) {
  for (const { name, version, licence } of readDependencies().dependencies) {
    console.log(`${name}\t${version}\t${licence}`);
  }
}
