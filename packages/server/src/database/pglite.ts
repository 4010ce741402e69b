import { rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { vector } from '@electric-sql/pglite-pgvector';
import type pg from 'pg';
import { makeFolder as makeFolders } from '../makeFolder.ts';
import { DataDirError, errorCode } from './errors.ts';
import { lockFolder } from './lock.ts';
import { makePool, type PoolOptions } from './pool.ts';
import { reviving } from './reviving.ts';

/** The `dataDir` of a database that lives in memory only: for tests. */
export const IN_MEMORY = 'memory://';

/** What a database is called while another one takes its place. */
export const REPLACED = '.replaced';

/** What both kinds of database are behind: a pool, and what closes everything under it. */
export interface OpenPool {
  pool: pg.Pool;
  describe: string;
  /** Closes what lies under the pool, after the pool itself has ended. */
  closeStorage(): Promise<void>;
}

/**
 * Opens the embedded database in `dataDir/database`, making it at the first start.
 *
 * @param dataDir The folder of everything the server keeps, or {@link IN_MEMORY}.
 * @throws DatabaseInUseError when another process has it open.
 * @throws DataDirError when the folder cannot be used.
 */
export async function openPGlite(dataDir: string, options: PoolOptions = {}): Promise<OpenPool> {
  if (dataDir === IN_MEMORY) {
    return behindPool(await startPGlite({}), 'PGlite in memory', options);
  }
  const root = resolve(dataDir);
  const folder = join(root, 'database');
  await makeFolder(root);
  const release = lockFolder(join(root, 'database.lock'), folder);
  try {
    await initialise(folder);
    const reopen = () => startPGlite({ dataDir: folder });
    const pglite = reviving(await reopen(), { reopen, logger: options.logger });
    return behindPool(pglite, `PGlite in ${folder}`, options, release);
  } catch (cause) {
    release();
    if (cause instanceof DataDirError) throw cause;
    const reason = REASONS[errorCode(cause) ?? ''] ?? 'the database in it does not open';
    throw new DataDirError(folder, reason, { cause });
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (cause) {
    throw new DataDirError(folder, reasonOf(cause), { cause });
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the system takes no folder there',
};

function reasonOf(error: unknown): string {
  const code = errorCode(error) ?? 'unknown error';
  return REASONS[code] ?? code;
}

/**
 * Makes the database folder in one step: a first start that is killed half-way leaves only the
 * unfinished folder beside it, which the next start throws away.
 */
async function initialise(folder: string): Promise<void> {
  if (await isFolder(folder)) {
    // Left by a restore that was killed after its last step but one.
    await rm(folder + REPLACED, { recursive: true, force: true });
    return;
  }
  if (await isFolder(folder + REPLACED)) return await rename(folder + REPLACED, folder);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = await startPGlite({ dataDir: unfinished });
  await pglite.close();
  await rename(unfinished, folder);
}

/** Whether the folder is there; throws when something else has its name. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: unknown) => {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw new DataDirError(path, reasonOf(cause), { cause });
  });
  if (found && !found.isDirectory()) throw new DataDirError(path, 'a file is in its place');
  return found !== undefined;
}

/** A started PGlite that can make the `vector` extension. */
export async function startPGlite(options: PGliteOptions): Promise<PGlite> {
  const pglite = new PGlite({ ...options, extensions: { vector } });
  // Waiting here, not in the pool, keeps a slow first start out of the connection timeout.
  await pglite.waitReady;
  return pglite;
}

/**
 * A pool of one over a PGlite.
 *
 * @param release Called after PGlite was closed.
 */
export function behindPool(
  pglite: PGlite,
  describe: string,
  options: PoolOptions = {},
  release = () => {},
): OpenPool {
  const config: pg.PoolConfig = {
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    // There is one session under all clients: a client that broke inside a transaction left it open.
    onConnect: async (client) => {
      await client.query('rollback');
    },
  };
  const pool = makePool(config, options);
  const closeStorage = async () => {
    await pglite.close();
    release();
  };
  return { pool, describe, closeStorage };
}
