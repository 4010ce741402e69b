import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './errorCode.mjs';

/** How often the holder shows that it lives, and after how long a silent one counts as gone. */
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 30_000;

/**
 * Runs `work` while no other process on this machine holds the same lock file. A lock whose process
 * is gone is taken over, also when another program has got its process id since. Node built-ins only, because nothing is installed yet when it is needed.
 *
 * @template T
 * @param {string} file path of the lock file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 * @example await withFileLock('.data/install.lock', () => install(), () => console.log('Waiting…'))
 */
export async function withFileLock(file, work, onWait) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !tryTake(file); waited = true) {
    if (!waited) onWait?.();
    await sleep(250);
  }
  const heart = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  dropIfStale(file);
  return false;
}

/**
 * Moves a dead process's lock aside before deleting it: of two that find it dead, only one moves it.
 *
 * @param {string} file
 */
function dropIfStale(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    const silent = Date.now() - statSync(file).mtimeMs > SILENT_MS;
    // An empty file is a lock that is being written at this moment.
    if (!silent && (!owner || isAlive(owner))) return;
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
