import type { Kysely } from 'kysely';
import type { GapDetail } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

/** Changes that are shown, the latest first. */
const SHOWN = 20;

/** What became of a gap, and who said so. */
export async function readChanges(db: Kysely<Database>, id: string): Promise<GapDetail['changes']> {
  const rows = await db
    .selectFrom('gap_change as change')
    .leftJoin('user', 'user.id', 'change.user_id')
    .where('change.gap_id', '=', id)
    .orderBy('change.id', 'desc')
    .limit(SHOWN)
    .select(['change.at', 'change.state', 'change.reason', 'user.name'])
    .execute();
  return rows.map(({ at, state, reason, name }) => {
    return { at: at.toISOString(), state, reason, by: name };
  });
}

/** What an administrator has said of gaps, for the export of all that is held about them. */
export async function exportChanges(db: Kysely<Database>, userId: string) {
  const rows = await db
    .selectFrom('gap_change')
    .where('user_id', '=', userId)
    .orderBy('id')
    .select(['gap_id', 'at', 'state'])
    .execute();
  return rows.map(({ gap_id, at, state }) => ({ gapId: gap_id, at: at.toISOString(), state }));
}
