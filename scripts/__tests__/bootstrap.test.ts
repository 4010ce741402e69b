import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { ensureInstalled, explain } from '../bootstrap/install.mjs';
import { needsInstall } from '../bootstrap/installState.mjs';
import { ROOT } from '../shared/paths.ts';
import { temporaryFolder, writeFiles } from './temporaryFolder.ts';

const lockfile = (version: string) =>
  JSON.stringify({
    packages: {
      '': { dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version },
      'node_modules/a-win32-x64': { version, optional: true },
    },
  });
const manifest = JSON.stringify({ dependencies: { a: '^1.0.0' } });

const repository = () =>
  temporaryFolder({ 'package.json': manifest, 'package-lock.json': lockfile('1.0.0') });

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

test('a fresh clone is installed once, and not again', async () => {
  const root = repository();
  const install = jest.fn(async () => undefined);
  await ensureInstalled(root, install);
  await ensureInstalled(root, install);
  expect(install).toHaveBeenCalledTimes(1);
  expect(existsSync(path.join(root, '.data/install.lock'))).toBe(false);
});

test('a changed lockfile, or a new dependency of a workspace, installs again', async () => {
  const root = repository();
  await ensureInstalled(root, async () => undefined);
  writeFiles(root, { 'package-lock.json': lockfile('1.0.1') });
  expect(needsInstall(root)).toBe(true);
  writeFiles(root, { 'package-lock.json': lockfile('1.0.0') });
  expect(needsInstall(root)).toBe(false);
  writeFiles(root, { 'packages/p/package.json': '{"dependencies": {"b": "1.0.0"}}' });
  expect(needsInstall(root)).toBe(true);
});

test('a new script in package.json installs nothing', async () => {
  const root = repository();
  await ensureInstalled(root, async () => undefined);
  const { dependencies } = JSON.parse(manifest);
  writeFiles(root, { 'package.json': JSON.stringify({ dependencies, scripts: { a: 'b' } }) });
  expect(needsInstall(root)).toBe(false);
});

test('an install that failed is not taken for one that worked', async () => {
  const root = repository();
  const failing = async () => {
    throw new Error('no network');
  };
  await expect(ensureInstalled(root, failing)).rejects.toThrow('no network');
  expect(needsInstall(root)).toBe(true);
});

test('node_modules that npm itself brought up to date are kept', () => {
  const root = repository();
  const installed = (version: string) =>
    writeFiles(root, {
      'node_modules/.package-lock.json': JSON.stringify({
        packages: { 'node_modules/a': { version } },
      }),
    });
  installed('0.9.0');
  expect(needsInstall(root)).toBe(true);
  installed('1.0.0');
  expect(needsInstall(root)).toBe(false);
});

test('of two starts at once, one installs and the other waits for it', async () => {
  const root = repository();
  let running = 0;
  const install = jest.fn(async () => {
    running += 1;
    expect(running).toBe(1);
    await sleep(50);
    running -= 1;
  });
  await Promise.all([ensureInstalled(root, install), ensureInstalled(root, install)]);
  expect(install).toHaveBeenCalledTimes(1);
});

test('the lock of a process that is gone holds nobody up', async () => {
  const root = repository();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFiles(root, { '.data/install.lock': String(pid) });
  const install = jest.fn(async () => undefined);
  await ensureInstalled(root, install);
  expect(install).toHaveBeenCalledTimes(1);
});

test('a lock that nobody keeps up holds nobody up, whoever has its process id now', async () => {
  const root = repository();
  writeFiles(root, { '.data/install.lock': String(process.pid) });
  utimesSync(path.join(root, '.data/install.lock'), new Date(0), new Date(0));
  const install = jest.fn(async () => undefined);
  await ensureInstalled(root, install);
  expect(install).toHaveBeenCalledTimes(1);
});

test.each([
  ['npm error code EAI_AGAIN', 'registry cannot be reached'],
  ['npm error code EUSAGE', 'do not match'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EACCES', 'cannot be written'],
  ['npm error something new', 'messages stand above'],
])('"%s" becomes a sentence', (output, sentence) => {
  expect(explain(output)).toContain(sentence);
});

test('a Node that is too old gets one sentence and exit code 1', () => {
  const source = readFileSync(path.join(ROOT, 'scripts/bootstrap.mjs'), 'utf8');
  // The same file, told that it runs on Node 18.
  const aged = source.replaceAll('process.versions.node', JSON.stringify('18.20.0'));
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', aged]);
  expect(status).toBe(1);
  expect(stderr.toString().trim().split('\n')).toEqual([
    expect.stringMatching(/^Node 18\.20\.0 is too old: install Node 20 or newer/),
  ]);
});

test('a script that does not exist is named, with exit code 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [
    path.join(ROOT, 'scripts/bootstrap.mjs'),
    'no-such-script',
  ]);
  expect(status).toBe(1);
  expect(stderr.toString()).toContain('"no-such-script"');
});

/** Whether a process runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(50);
}

test('what a script started ends when the shell that npm puts between is killed', async () => {
  const folder = temporaryFolder({
    'child.mjs': `import { writeFileSync } from 'node:fs';
      writeFileSync(new URL('./pid', import.meta.url), String(process.pid));
      setInterval(() => {}, 1000);`,
    'parent.mjs': `import { runScript } from ${JSON.stringify(path.join(ROOT, 'scripts/bootstrap/run.mjs'))};
      const child = new URL('./child.mjs', import.meta.url).pathname;
      await runScript(${JSON.stringify(ROOT)}, process.execPath, child, []);`,
  });
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${folder}/parent.mjs"; true`], {
    env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: 'start' },
    stdio: 'ignore',
  });
  await until(() => existsSync(path.join(folder, 'pid')));
  const pid = Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
  expect(runs(pid)).toBe(true);
  shell.kill('SIGKILL');
  await until(() => !runs(pid));
});
