import { createHmac, randomBytes } from 'node:crypto';
import { normalizeIP } from '@better-auth/core/utils/ip';
import { type Kysely, sql } from 'kysely';
import type { EventTables } from './tables.ts';

/** The day in UTC, `YYYY-MM-DD`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** The key of a day, made by whichever process needs it first. */
async function keyOf(db: Kysely<EventTables>, day: string): Promise<string> {
  const row = db
    .selectFrom('auth_event_key')
    .select('key')
    .where('day', '=', sql<Date>`${day}::date`);
  const found = await row.executeTakeFirst();
  if (found) return found.key;
  await db
    .insertInto('auth_event_key')
    .values({ day, key: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await row.executeTakeFirstOrThrow()).key;
}

/**
 * Hashes addresses under a key of the day and the server's secret. Within a day events of one
 * address can be seen to belong together. The key is removed when its day is over: from then on the
 * hashes lead back to no address, and to no hash of another day, whatever else somebody holds.
 */
export function addressHasher(
  db: Kysely<EventTables>,
  secret: string,
): (address: string, at: Date) => Promise<string> {
  let current: { day: string; key: string } | undefined;
  return async (address, at) => {
    const day = dayOf(at);
    if (current?.day !== day) current = { day, key: await keyOf(db, day) };
    return createHmac('sha256', secret)
      .update(`auth-event-address:${current.key}:${normalizeIP(address)}`)
      .digest('base64url')
      .slice(0, 22);
  };
}

/** Removes the keys of days that are over. */
export async function removeOldKeys(db: Kysely<EventTables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('auth_event_key')
    .where('day', '<', sql<Date>`${dayOf(now)}::date`)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
