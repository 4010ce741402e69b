import { type Kysely, sql } from 'kysely';

/**
 * Requests that were counted for a limit, of all processes. The columns, and their order, are those
 * of `rate-limiter-flexible`. A crash of the database may empty it: the counts are over in a minute,
 * and what is written to no log costs half. `rate_limit` stays, empty, for servers of the version
 * before that are still running.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unlogged table request_limit (
    key text primary key,
    points integer not null,
    expire bigint not null
  )`.execute(db);
}
