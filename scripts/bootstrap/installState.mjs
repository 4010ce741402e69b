import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the hash of the installed state is kept. It goes away with node_modules, as it should. */
const STAMP = path.join('node_modules', '.docusaurus-auth-install');
/** The parts of a package.json that decide what is installed; a new description does not. */
const DECIDING_FIELDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'workspaces',
  'allowScripts',
  'bin',
];

/**
 * Hash of everything that decides what `npm ci` installs: the lockfile, every package.json of the
 * workspace and the platform, which decides the binaries.
 *
 * @param {string} root the repository
 * @returns {string} sha256, hex
 */
export function installHash(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  for (const folder of workspaceFolders(root)) {
    const manifest = readJson(path.join(root, folder, 'package.json'));
    hash.update(`\0${folder}\0${JSON.stringify(DECIDING_FIELDS.map((name) => manifest[name]))}`);
  }
  return hash.digest('hex');
}

/** @param {string} root */
function workspaceFolders(root) {
  const packages = path.join(root, 'packages');
  const members = existsSync(packages) ? readdirSync(packages).sort() : [];
  const folders = ['', ...members.map((member) => `packages/${member}`), 'website'];
  return folders.filter((folder) => existsSync(path.join(root, folder, 'package.json')));
}

/**
 * @param {string} root the repository
 * @returns {boolean} true when node_modules is missing, half made, or made from another lockfile
 */
export function needsInstall(root) {
  const stamp = path.join(root, STAMP);
  const hash = installHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  if (!isInstalledByHand(root)) return true;
  markInstalled(root, hash);
  return false;
}

/**
 * Notes that node_modules now holds what the lockfile says.
 *
 * @param {string} root the repository
 * @param {string} hash what `installHash` gave before the install began
 */
export function markInstalled(root, hash) {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  writeFileSync(path.join(root, STAMP), hash);
}

/**
 * True when a developer's own `npm install` brought node_modules up to date: npm leaves a list of
 * what it installed as its last act, and every package of the lockfile stands on it.
 *
 * @param {string} root the repository
 */
function isInstalledByHand(root) {
  const listed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return false;
  const wanted = readJson(path.join(root, 'package-lock.json')).packages ?? {};
  const installed = readJson(listed).packages ?? {};
  const isThere = (/** @type {string} */ key) =>
    wanted[key].optional || installed[key]?.version === wanted[key].version;
  const keys = Object.keys(wanted).filter((key) => key.startsWith('node_modules/'));
  return (
    keys.every(isThere) && workspaceFolders(root).every((folder) => isLocked(root, folder, wanted))
  );
}

/**
 * True when the lockfile was made from this package.json.
 *
 * @param {string} root
 * @param {string} folder
 * @param {Record<string, any>} locked
 */
function isLocked(root, folder, locked) {
  const manifest = readJson(path.join(root, folder, 'package.json'));
  return ['dependencies', 'devDependencies'].every(
    (name) => sorted(manifest[name]) === sorted(locked[folder]?.[name]),
  );
}

/** @param {Record<string, string> | undefined} record */
const sorted = (record) => JSON.stringify(Object.entries(record ?? {}).sort());

/**
 * @param {string} file
 * @returns {any} whatever the file holds
 */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
