import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Connection, connect, overPool } from '../database/connect.ts';
import { observeQueries } from '../database/observeQueries.ts';
import { behindPool } from '../database/pglite.ts';
import { fromSetup } from './environment.ts';
import { addressOf } from './postgres.ts';
import { runOn, startTemplate, unpackTemplate } from './template.ts';

export interface TestDatabaseOptions {
  /** `false` for an empty database, without `migrations/`. */
  migrated?: boolean;
}

/** Both kinds of database that every test of SQL runs on. */
export const KINDS = ['pglite', 'postgres'] as const;

/** Those of them that have pgvector: a Postgres of your own may, the one that tests start has not. */
export function kindsWithVector(): Array<(typeof KINDS)[number]> {
  return KINDS.filter((kind) => kind === 'pglite' || fromSetup('postgresVector') === 'yes');
}

/**
 * Runs a suite on both databases: PGlite in memory, and real Postgres. Each run of the suite has a
 * fresh migrated database of its own.
 *
 * @param suite Gets a function that gives the database; call it inside tests and hooks only.
 *
 * @example
 * describeOnEachDatabase('profile store', (database) => {
 *   it('keeps what a reader agreed to', async () => {
 *     const { db } = database();
 *     …
 *   });
 * });
 */
export function describeOnEachDatabase(
  name: string,
  suite: (database: () => TestDatabase) => void,
  options: TestDatabaseOptions = {},
): void {
  describe.each(KINDS)(`${name} on %s`, (kind) => {
    let database: TestDatabase | undefined;
    beforeAll(async () => {
      database = await createTestDatabase(kind, options);
    }, 60_000);
    afterAll(async () => database?.close(), 60_000);
    suite(() => {
      if (!database) throw new Error('the database is there inside tests and hooks only');
      return database;
    });
  });
}

/** A database of a test; `close` removes it. */
export interface TestDatabase extends Connection {
  /** Address for further connections to the same database; PGlite has none. */
  url?: string;
}

/**
 * A fresh database, migrated unless told otherwise. `close` it at the end.
 *
 * @example
 * const database = await createTestDatabase('pglite');
 */
export async function createTestDatabase(
  kind: Connection['kind'],
  { migrated = true }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  return kind === 'pglite' ? createPGlite(migrated) : createPostgres(migrated);
}

const templateOf = (migrated: boolean) => (migrated ? 'migratedTemplate' : 'emptyTemplate');

async function createPGlite(migrated: boolean): Promise<TestDatabase> {
  const pglite = await startTemplate(fromSetup(templateOf(migrated)));
  return overPool(
    'pglite',
    behindPool(pglite, 'PGlite in memory', { connectionTimeoutMs: 10_000 }),
    observeQueries({ slowMs: undefined, logger: undefined }),
  );
}

async function createPostgres(migrated: boolean): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // A copy of what the setup has migrated once is there sooner than migrations are through.
  const template = migrated ? fromSetup('migratedDatabase') : 'template1';
  const server = fromSetup('postgresUrl');
  await runOn(server, `create database ${name} template ${template}`);
  const url = addressOf(server, name);
  const connection = await connect({ databaseUrl: url, dataDir: '' });
  const close = async () => {
    await connection.close();
    // `force`: a test that cut connections on purpose may have left some behind.
    await runOn(server, `drop database if exists ${name} with (force)`);
  };
  return { ...connection, url, close };
}

/**
 * Makes a data folder with an embedded database, migrated unless told otherwise, for tests of what
 * comes after the first start: making a database is most of what that takes.
 */
export const fillDataDir = (
  dataDir: string,
  { migrated = true }: TestDatabaseOptions = {},
): Promise<void> => unpackTemplate(fromSetup(templateOf(migrated)), dataDir);
