import { type Kysely, sql } from 'kysely';

/** Two topics of what the docs lack may have become one, which their history tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table gap_change drop constraint gap_change_reason_check`.execute(db);
  await sql`
    alter table gap_change add constraint gap_change_reason_check
      check (reason in ('changed', 'asked_again', 'merged')) not valid`.execute(db);
}
