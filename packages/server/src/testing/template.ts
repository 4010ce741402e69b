import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { connect, overPool } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { behindPool, startPGlite } from '../database/pglite.ts';
import { hasVectorExtension } from '../database/vector.ts';
import { CACHE } from './cache.ts';
import { addressOf } from './postgres.ts';

/** Most of what starting PGlite takes is clearing memory for rows that no test has. */
const SMALL = ['-c', 'shared_buffers=8MB'];

/** Two thirds of the files of a dump are of databases that nobody opens. */
const DROP_OTHERS = [
  'update pg_database set datistemplate = false',
  'drop database template0',
  'drop database template1',
];

/**
 * The file with a dump of an empty PGlite. Loading one takes half a second, making a database
 * several: it is kept from run to run.
 */
export async function ensureEmptyTemplate(): Promise<string> {
  const file = join(CACHE, `pglite-${versionOfPGlite()}.tar`);
  if (await readable(file)) return file;
  const pglite = await startPGlite({});
  await mkdir(dirname(file), { recursive: true });
  await writeDump(pglite, file);
  await pglite.close();
  return file;
}

/** A dump is for the version that wrote it. */
function versionOfPGlite(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(entry), '../package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error(`no version in the package.json beside ${entry}`);
}

/**
 * Writes a dump of a PGlite that `migrations/` has run on.
 *
 * @returns The version of Postgres that PGlite is.
 */
export async function writeMigratedTemplate(file: string, emptyTemplate: string): Promise<string> {
  const pglite = await startTemplate(emptyTemplate);
  const { db, close } = overPool('pglite', behindPool(pglite, 'the template of the tests'));
  await migrate(db);
  for (const statement of DROP_OTHERS) await pglite.exec(statement);
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

/** A PGlite in memory that goes on from a dump. */
export async function startTemplate(file: string): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams, ...SMALL];
  return startPGlite({ loadDataDir: await readDump(file), startParams });
}

/** Puts the embedded database of a dump where a server looks for it, as an earlier start leaves it. */
export async function unpackTemplate(file: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const loadDataDir = await readDump(file);
  const pglite = await startPGlite({ dataDir: join(dataDir, 'database'), loadDataDir });
  await pglite.close();
}

/** A dump as PGlite takes it. */
async function readDump(file: string): Promise<Blob> {
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
