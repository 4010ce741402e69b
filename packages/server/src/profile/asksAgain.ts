import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';
import { lastPolicyChange } from './policy.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/** Whether the latest word of a reader on any purpose is a consent to an older policy. */
async function hasOldConsent(db: Kysely<Database>, userId: string): Promise<boolean> {
  const { rows } = await sql<{ old: boolean }>`
    select exists (
      select 1 from (select distinct on (purpose) granted, policy_version
        from consent where user_id = ${userId} order by purpose, id desc) as latest
      where granted and policy_version <>
        (select version from policy_version order by id desc limit 1)) as old`.execute(db);
  return rows[0]?.old === true;
}

/**
 * Whether a reader is to be asked for a consent anew, because the policy has changed. Every page
 * load of everybody who is signed in asks this: it costs a query during the days of grace after a
 * change, and nothing at any other time.
 *
 * @param graceDays after these what was not agreed to again is erased, and there is no question left
 */
export async function asksAgain(
  db: Kysely<Database>,
  userId: string,
  graceDays: number,
): Promise<boolean> {
  const changed = await lastPolicyChange(db);
  if (!changed || changed.getTime() + graceDays * DAY < Date.now()) return false;
  return hasOldConsent(db, userId);
}
