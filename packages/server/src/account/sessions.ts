import type { Kysely } from 'kysely';
import type { AccountSession } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { describeDevice } from './device.ts';

/** A reader in a session: `current` is the session of their request. */
export interface SessionOwner {
  userId: string;
  current: string;
}

/**
 * The open sessions of a reader, the current one first, then the latest. Neither tokens nor
 * addresses are among what is read.
 */
export async function listSessions(
  db: Kysely<Database>,
  { userId, current }: SessionOwner,
): Promise<AccountSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at', 'updated_at', 'user_agent'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  const sessions = rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    createdAt: row.created_at.toISOString(),
    lastActiveAt: row.updated_at.toISOString(),
    device: describeDevice(row.user_agent),
  }));
  return sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one session of a reader; `false` if they have none of that id. */
export async function endSession(
  db: Kysely<Database>,
  userId: string,
  id: string,
): Promise<boolean> {
  const ended = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

/** Ends every session of a reader but the current one; gives their number. */
export async function endOtherSessions(
  db: Kysely<Database>,
  { userId, current }: SessionOwner,
): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .where('id', '!=', current)
    .returning('expires_at')
    .execute();
  return ended.filter(({ expires_at }) => expires_at > new Date()).length;
}
