import { type Kysely, sql } from 'kysely';

/** What the connections of a server are called, so that Postgres can tell that one runs. */
export const SERVER_NAME = 'docusaurus-auth-server';

/**
 * Whether a server has a connection to this Postgres: one that runs always has some, since it looks
 * for mails to send and things to sweep. Behind a pooler the name may be another.
 */
export async function hasServers<DB>(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name = ${SERVER_NAME} limit 1`.execute(db);
  return rows.length > 0;
}
