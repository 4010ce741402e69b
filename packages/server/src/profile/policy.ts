import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';

/** The version of the privacy policy in force. */
export interface Policy {
  version: string;
  since: Date;
}

/** The policy in force; every server on a database sees the same one. */
export async function readPolicy(db: Kysely<Database>): Promise<Policy> {
  return db
    .selectFrom('policy_version')
    .select(['version', 'since'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Milliseconds for which a process takes the policy for unchanged: another one may have changed it. */
const FRESH = 60_000;

const changes = new WeakMap<Kysely<Database>, { readAt: number; change: Date | null }>();

/** When a policy came into force that replaced another one, at most a minute old; null for the first. */
export async function lastPolicyChange(db: Kysely<Database>): Promise<Date | null> {
  const known = changes.get(db);
  const readAt = Date.now();
  if (known && Math.abs(readAt - known.readAt) < FRESH) return known.change;
  const rows = await db
    .selectFrom('policy_version')
    .select('since')
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  const change = rows.length === 2 ? (rows[0]?.since ?? null) : null;
  changes.set(db, { readAt, change });
  return change;
}

/**
 * Puts a version of the policy in force. From then on consents to another version do not stand; if
 * it is the one in force already, nothing changes.
 *
 * @returns whether it is new
 */
export async function declarePolicy(db: Kysely<Database>, version: string): Promise<boolean> {
  changes.delete(db);
  return db.transaction().execute(async (trx) => {
    // Two servers that start at once must not both find that it is new.
    await sql`lock table policy_version in share row exclusive mode`.execute(trx);
    if ((await readPolicy(trx)).version === version) return false;
    await trx.insertInto('policy_version').values({ version }).execute();
    return true;
  });
}
