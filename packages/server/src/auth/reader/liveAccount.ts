import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { isBanned } from './isBanned.ts';
import type { Reader } from './reader.ts';

/** What the database says now about the session and the account of a reader. */
export interface LiveAccount {
  userId: string;
  sessionId: string;
  role: string;
  /** When the reader signed in. */
  signedInAt: Date;
}

/**
 * Looks a reader up again. A token says what was true when it was made: meanwhile the reader may
 * have signed out, lost a role or been banned.
 *
 * @returns `null` if the session has ended or the account is gone or banned
 */
export async function liveAccount(
  db: Kysely<Database>,
  reader: Pick<Reader, 'id' | 'sessionId'>,
): Promise<LiveAccount | null> {
  if (!reader.sessionId) return null;
  const row = await db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.user_id')
    .select(['user.id as userId', 'session.id as sessionId', 'user.role', 'session.created_at'])
    .select(['user.banned', 'user.ban_expires'])
    .where('session.id', '=', reader.sessionId)
    .where('user.id', '=', reader.id)
    .where('session.expires_at', '>', new Date())
    .executeTakeFirst();
  if (!row || isBanned(row.banned, row.ban_expires)) return null;
  const { userId, sessionId, role, created_at } = row;
  return { userId, sessionId, role: role ?? 'user', signedInAt: created_at };
}
