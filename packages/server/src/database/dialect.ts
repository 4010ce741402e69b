import { type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';

/** Kysely's own key: a server of an older version, which locks for its session, waits for it too. */
const LOCK = '3853314791062309107';

/**
 * Lets one process after the other migrate: until the end of the transaction that is under way. A
 * lock of a session would stay behind where a pooler such as PgBouncer lends a connection for one
 * transaction only, and no process could migrate, or start, any more.
 */
export async function lockMigrations<DB>(transaction: Kysely<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}::bigint)`.execute(transaction);
}

/** Kysely locks nothing by itself: {@link lockMigrations} has done so. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Postgres, as the embedded database is one and as a pooler in front of one allows it. */
export class Dialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new Adapter();
  }
}
