import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { GapState } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

/**
 * Puts a gap into a state, and notes who did it and when. Into the state that it is in, nothing happens:
 * it is safe to press twice.
 */
export async function changeState(
  db: Kysely<Database>,
  id: string,
  { state, userId }: { state: GapState; userId: string },
): Promise<void> {
  await sql`
    with changed as (
      update gap set state = ${state}, state_at = now() where id = ${id} and state <> ${state}
      returning id)
    insert into gap_change (gap_id, state, reason, user_id)
    select id, ${state}, 'changed', ${userId} from changed`.execute(db);
}
