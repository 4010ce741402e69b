import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { overPool } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { behindPool, startPGlite } from '../database/pglite.ts';

/**
 * Makes sure that there is a dump of an empty PGlite in `file`. Loading one takes half a second,
 * making a database several: it is kept from run to run.
 */
export async function ensureEmptyTemplate(file: string): Promise<void> {
  if (await readable(file)) return;
  const pglite = await startPGlite({});
  await mkdir(dirname(file), { recursive: true });
  await writeDump(pglite, file);
  await pglite.close();
}

/**
 * Writes a dump of a PGlite that `migrations/` has run on.
 *
 * @returns The version of Postgres that PGlite is.
 */
export async function writeMigratedTemplate(file: string, emptyTemplate: string): Promise<string> {
  const pglite = await startPGlite({ loadDataDir: await readTemplate(emptyTemplate) });
  const { db, close } = overPool('pglite', behindPool(pglite, 'the template of the tests'));
  await migrate(db);
  const { rows } = await pglite.query<{ server_version: string }>('show server_version');
  await writeDump(pglite, file);
  await close();
  return `Postgres ${rows[0]?.server_version}`;
}

/** A dump as PGlite takes it. */
export async function readTemplate(file: string): Promise<Blob> {
  return new Blob([await readFile(file)]);
}

/** In one step, so that a run that is stopped, or one beside it, leaves no half of a file. */
async function writeDump(pglite: PGlite, file: string): Promise<void> {
  const dump = await pglite.dumpDataDir('none');
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
}

async function readable(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
