import { type Kysely, sql } from 'kysely';

/**
 * Whether dense vectors can be stored and searched: pgvector is there, in use or ready to be made by
 * `create extension vector`. The embedded database always has it; a Postgres may not, and search is
 * then lexical only.
 */
export async function hasVectorExtension<DB>(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from pg_available_extensions where name = 'vector') as found`.execute(db);
  return rows[0]?.found ?? false;
}
