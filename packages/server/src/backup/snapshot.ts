import { constants } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Connection, overPool } from '../database/connect.ts';
import { behindPool, startPGlite } from '../database/pglite.ts';

const FOLDER = 'snapshot';

/**
 * Copies the folder of the embedded database while the server has it open. The one connection is held
 * meanwhile, so that nothing is written: requests that need the database wait. On file systems that
 * share blocks (Btrfs, XFS, APFS) that is a moment, whatever the size.
 *
 * @returns the folder of the copy
 */
export async function takeSnapshot<DB>(db: Kysely<DB>, dataDir: string): Promise<string> {
  const folder = join(dataDir, FOLDER);
  await rm(folder, { recursive: true, force: true });
  await db.connection().execute(async (connection) => {
    // The copy then has little to make up for when it is opened.
    await sql`checkpoint`.execute(connection);
    await cp(join(dataDir, 'database'), folder, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    });
  });
  return folder;
}

/** Opens a snapshot; its `close` removes it. */
export async function openSnapshot(dataDir: string): Promise<Connection> {
  const folder = join(dataDir, FOLDER);
  const pglite = await startPGlite({ dataDir: folder });
  const connection = overPool('pglite', behindPool(pglite, `PGlite in ${folder}`));
  const close = async () => {
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...connection, close };
}
