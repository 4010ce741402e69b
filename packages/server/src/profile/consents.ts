import type { Kysely, Transaction } from 'kysely';
import { type Consents, PURPOSES, type Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { type ConsentChanges, consentState } from './rules.ts';
import type { ReaderState } from './state.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * Whether the consent of a reader stands: it was granted under the privacy policy in force and not
 * withdrawn since. Ask in the transaction that stores, after `lockReader`.
 *
 * @example
 * if (await hasConsent(trx, userId, 'history')) await appendTurn(trx, turn);
 */
export async function hasConsent(
  db: Kysely<Database>,
  userId: string,
  purpose: Purpose,
): Promise<boolean> {
  const row = await db
    .selectFrom('standing_consent')
    .select('purpose')
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return row !== undefined;
}

/** Entries for what changes; what is so already gets none, and keeps the time since when it is so. */
export async function appendToLedger(
  trx: Transaction<Database>,
  userId: string,
  state: ReaderState,
  changes: ConsentChanges,
  reason?: string,
): Promise<Purpose[]> {
  const changed = PURPOSES.filter((purpose) => {
    const is = consentState(state, purpose);
    if (changes[purpose] === undefined) return false;
    return changes[purpose] ? is !== 'granted' : is === 'granted' || is === 'renewal_due';
  });
  const entries = changed.map((purpose) => ({
    user_id: userId,
    purpose,
    granted: changes[purpose] === true,
    policy_version: state.policy.version,
    reason,
  }));
  if (entries.length > 0) await trx.insertInto('consent').values(entries).execute();
  return changed;
}

/** Every grant and withdrawal of a reader, the oldest first. */
export async function readLedger(
  db: Kysely<Database>,
  userId: string,
): Promise<Consents['ledger']> {
  const rows = await db
    .selectFrom('consent')
    .select(['purpose', 'granted', 'policy_version', 'reason', 'at'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return rows.map(({ purpose, granted, policy_version, reason, at }) => ({
    purpose,
    granted,
    policyVersion: policy_version,
    reason,
    at: at.toISOString(),
  }));
}

/** How each consent stands, in words for the reader. `graceDays` are counted from the new policy. */
export function toConsents(
  state: ReaderState,
  ledger: Consents['ledger'],
  graceDays: number,
): Consents {
  const { policy } = state;
  const erasedAfter = new Date(policy.since.getTime() + graceDays * DAY).toISOString();
  return {
    policyVersion: policy.version,
    consents: PURPOSES.map((purpose) => {
      const latest = state.consents[purpose];
      const is = consentState(state, purpose);
      return {
        purpose,
        state: is,
        since: latest?.at.toISOString() ?? null,
        policyVersion: latest?.policyVersion ?? null,
        erasedAfter: is === 'renewal_due' ? erasedAfter : null,
      };
    }),
    ledger,
  };
}
