import { DatabaseSync } from 'node:sqlite';
import { DatabaseInUseError, DataDirError } from './errors.ts';

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/**
 * Takes the lock on a folder, held until `release` or the end of the process.
 *
 * PGlite opens a folder twice without complaint and then corrupts it, so the server takes a lock of
 * its own. It is the operating system's lock on a file, reached through SQLite because Node has no
 * call for it: the system drops it at the moment the process ends, `kill -9` included. A file with a
 * process id or a timestamp would have to guess who is alive, and guesses wrong where ids repeat
 * (every container is process 1) or where a long query keeps a heartbeat from being written.
 *
 * @param lockFile The file to lock; made when missing, and left there afterwards.
 * @param folder What the file protects, for the error message.
 * @returns A function that gives the lock back; calling it twice is harmless.
 * @throws DatabaseInUseError when another process, or this one, holds the lock.
 * @throws DataDirError when the file cannot be made or locked.
 *
 * @example
 * const release = lockFolder('.data/database.lock', '.data/database');
 */
export function lockFolder(lockFile: string, folder: string): () => void {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(lockFile);
    file.exec('begin exclusive');
  } catch (cause) {
    if (file?.isOpen) file.close();
    if (isBusy(cause)) throw new DatabaseInUseError(folder, { cause });
    throw new DataDirError(folder, 'its lock file cannot be written', { cause });
  }
  const held = file;
  return () => {
    if (held.isOpen) held.close();
  };
}

function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === BUSY
  );
}
