import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../makeFolder.ts';
import { type Connection, overPool } from './connect.ts';
import { lockFolder } from './lock.ts';
import { behindPool, REPLACED, startPGlite } from './pglite.ts';

/** What a replacement is called until it is whole. */
const REPLACEMENT = '.replacement';

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/**
 * Makes a new embedded database and puts it in the place of the one that is there, when all of it is
 * made. A process that is killed on the way leaves the old one: between the two renames the next
 * start puts that back.
 *
 * @param fill Puts into the new, empty database what has to be in it.
 * @throws DatabaseInUseError while a server has the database open.
 */
export async function replaceDatabase<T>(
  dataDir: string,
  fill: (connection: Connection) => Promise<T>,
): Promise<T> {
  const root = resolve(dataDir);
  const folder = join(root, 'database');
  await makeFolder(root);
  const release = lockFolder(join(root, 'database.lock'), folder);
  const replacement = folder + REPLACEMENT;
  try {
    await remove(replacement);
    const pglite = await startPGlite({ dataDir: replacement });
    const connection = overPool('pglite', behindPool(pglite, `PGlite in ${folder}`));
    const filled = await fill(connection).finally(() => connection.close());
    await remove(folder + REPLACED);
    await rename(folder, folder + REPLACED).catch(ignoreMissing);
    await rename(replacement, folder);
    await remove(folder + REPLACED);
    return filled;
  } finally {
    await remove(replacement);
    release();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
