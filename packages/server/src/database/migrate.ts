import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import { lockMigrations } from './dialect.ts';
import { DatabaseError, errorCode } from './errors.ts';

/** Kysely's own names, under which its other tools look. */
const TABLE = 'kysely_migration';
/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNDEFINED_TABLE = '42P01';

export interface MigrationStatus {
  /** Names of the migrations that have run, in order. */
  applied: string[];
  /** Names of those that have not. */
  pending: string[];
}

/**
 * Brings the database up to date: all of `migrations/` that has not run yet, in one transaction.
 *
 * Any number of processes may do this at once: one of them holds a lock for the length of that
 * transaction; the others wait, and then find nothing left to do.
 *
 * @returns The names of the migrations that this call ran.
 * @throws The error of the migration that failed; nothing of this run is then in the database.
 * @throws DatabaseError when a newer version of the server has migrated the database.
 *
 * @example
 * const ran = await migrate(db);
 * if (ran.length > 0) logger.info({ ran }, 'migrated the database');
 */
export async function migrate<DB>(db: Kysely<DB>): Promise<string[]> {
  try {
    return await runMigrations(db, migrations);
  } catch (error) {
    throw (await newerDatabase(db).catch(() => undefined)) ?? error;
  }
}

/**
 * Brings an empty database to where a backup was taken: the migrations of `names` and no others.
 *
 * @throws DatabaseError when a newer version of the server has made the backup.
 */
export async function migrateTo<DB>(db: Kysely<DB>, names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new DatabaseError(
      `The backup is of a newer version of the server (${unknown.join(', ')}): use that version, or a newer one.`,
    );
  }
  const known = Object.entries(migrations).filter(([name]) => names.includes(name));
  await runMigrations(db, Object.fromEntries(known));
}

/** Names of migrations that have run, but that only a newer server than this knows. */
export async function unknownMigrations<DB>(db: Kysely<DB>): Promise<string[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass(${TABLE}) is not null as there`.execute(db);
  if (!tables[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !(name in migrations));
}

/** How a database stands to this server: names of what it lacks, and of what only a newer one knows. */
export async function migrationGap<DB>(
  db: Kysely<DB>,
): Promise<{ pending: string[]; newer: string[] }> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`
    .execute(db)
    .catch((error: unknown) => {
      if (errorCode(error) === UNDEFINED_TABLE) return { rows: [] };
      throw error;
    });
  const applied = new Set(rows.map(({ name }) => name));
  return {
    pending: Object.keys(migrations).filter((name) => !applied.has(name)),
    newer: [...applied].filter((name) => !(name in migrations)),
  };
}

/** What to say when the database was migrated by a newer server than this. */
async function newerDatabase<DB>(db: Kysely<DB>): Promise<DatabaseError | undefined> {
  const unknown = await unknownMigrations(db);
  if (unknown.length === 0) return undefined;
  return new DatabaseError(
    `The database was migrated by a newer version of the server (${unknown.join(', ')}): start that version, or a newer one.`,
  );
}

/** Runs those of `known` that have not run yet, in one transaction; returns their names. */
async function runMigrations<DB>(db: Kysely<DB>, known: typeof migrations): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    // Neither a long migration nor the wait for another process's may run into the usual limits.
    await sql`select set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`.execute(transaction);
    await lockMigrations(transaction);
    const { error, results } = await migrator(transaction, known).migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => result.migrationName);
  });
}

/** Which migrations have run; asks the database once and takes no lock. */
export async function migrationStatus<DB>(db: Kysely<DB>): Promise<MigrationStatus> {
  const all = await migrator(db).getMigrations();
  const names = (done: boolean) =>
    all.filter((one) => Boolean(one.executedAt) === done).map((one) => one.name);
  return { applied: names(true), pending: names(false) };
}

function migrator<DB>(db: Kysely<DB>, known = migrations): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => known },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
}
