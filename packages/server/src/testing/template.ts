import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { connect, overPool } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { behindPool, startPGlite } from '../database/pglite.ts';
import { hasVectorExtension } from '../database/vector.ts';
import { addressOf } from './postgres.ts';

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

/** A database that `migrations/` has run on. */
export interface MigratedDatabase {
  name: string;
  /** pgvector is there. */
  vector: boolean;
  drop: () => Promise<void>;
}

/**
 * Makes a database on `server` that `migrations/` has run on, for tests to copy. Nobody may be
 * connected to it while it is copied.
 */
export async function makeMigratedDatabase(server: string): Promise<MigratedDatabase> {
  const name = `template_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const { db, close } = await connect({ databaseUrl: addressOf(server, name), dataDir: '' });
  await migrate(db);
  const vector = await hasVectorExtension(db);
  await close();
  return {
    name,
    vector,
    drop: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

/** Runs a statement that no transaction and no pool may be around. */
export async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
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
