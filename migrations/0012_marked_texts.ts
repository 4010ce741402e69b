import { type Kysely, sql } from 'kysely';

/** What readers had marked when they asked, masked: without it their questions say little. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversation_turn add column selection jsonb`.execute(db);
}
