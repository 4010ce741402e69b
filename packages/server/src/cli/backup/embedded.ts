import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSnapshot } from '../../backup/snapshot.ts';
import type { Config } from '../../config.ts';
import { type Connection, connect } from '../../database/connect.ts';
import { DatabaseInUseError } from '../../database/errors.ts';
import { lockFolder } from '../../database/lock.ts';
import { askServer } from '../control/askServer.ts';
import { StartError } from '../failure.ts';

/** A server that is starting has the database before it takes commands: how often, and when, to try. */
const TRIES = 60;
const PAUSE_MS = 500;

/** Whether there is an embedded database in the data folder. */
export async function hasEmbedded({ dataDir }: Pick<Config, 'dataDir'>): Promise<boolean> {
  const folder = await stat(join(dataDir, 'database')).catch(() => undefined);
  return folder?.isDirectory() ?? false;
}

/** @throws {StartError} when there is none, so that none is made by looking */
export async function expectEmbedded(config: Pick<Config, 'dataDir'>): Promise<void> {
  if (await hasEmbedded(config)) return;
  throw new StartError(
    `There is no embedded database in ${config.dataDir}: set DATA_DIR to the folder of the server, or DATABASE_URL to its Postgres.`,
  );
}

/** The database itself, or a copy of it that a running server has made. */
async function openEither(config: Config): Promise<Connection> {
  for (let tries = 1; ; tries += 1) {
    if (await askServer(config, 'snapshot', {})) return openSnapshot(config.dataDir);
    try {
      return await connect({ dataDir: config.dataDir });
    } catch (error) {
      if (!(error instanceof DatabaseInUseError) || tries === TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/**
 * Does something with the embedded database as it is at one moment, whether a server has it open or
 * not. No migration is run: a backup is of what is there.
 */
export async function withEmbedded<T>(
  config: Config,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  await expectEmbedded(config);
  const release = lockForBackup(config.dataDir);
  try {
    const connection = await openEither(config);
    return await work(connection).finally(() => connection.close());
  } finally {
    release();
  }
}

/** There is one snapshot at a time. */
function lockForBackup(dataDir: string): () => void {
  try {
    return lockFolder(join(dataDir, 'backup.lock'), dataDir);
  } catch (cause) {
    if (!(cause instanceof DatabaseInUseError)) throw cause;
    throw new StartError(`Another backup of ${dataDir} is being made: wait for its end.`, {
      cause,
    });
  }
}
