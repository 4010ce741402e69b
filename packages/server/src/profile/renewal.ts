import { type Kysely, sql, type Transaction } from 'kysely';
import type { Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { appendToLedger } from './consents.ts';
import { lockReader } from './lockReader.ts';
import { consentState } from './rules.ts';
import { readState } from './state.ts';
import { eraseWithdrawn } from './withdrawals.ts';

/** Readers that are looked up at once; each is a transaction of its own. */
const BATCH = 200;

/** Readers with a consent to an older policy, once the days of grace are over. */
async function overdue(db: Kysely<Database>, graceDays: number, after: string) {
  const { rows } = await sql<{ userId: string }>`
    select distinct user_id as "userId" from (
      select distinct on (user_id, purpose) user_id, granted, policy_version
      from consent order by user_id, purpose, id desc) as latest,
      (select version, since from policy_version order by id desc limit 1) as policy
    where granted and policy_version <> version and user_id > ${after}
      and since <= now() - make_interval(days => ${graceDays})
    order by user_id limit ${BATCH}`.execute(db);
  return rows.map(({ userId }) => userId);
}

/** Looks again, alone with the reader: they may just have agreed. */
async function endConsents(trx: Transaction<Database>, userId: string): Promise<number> {
  if (!(await lockReader(trx, userId))) return 0;
  const state = await readState(trx, userId);
  if (!state) return 0;
  const due = (purpose: Purpose) => consentState(state, purpose) === 'renewal_due';
  const changes = {
    ...(due('background') && { background: false }),
    ...(due('personalised_answers') && { personalised_answers: false }),
    ...(due('history') && { history: false }),
  };
  const ended = await appendToLedger(trx, userId, state, changes, 'not_renewed');
  await eraseWithdrawn(trx, userId, changes);
  return ended.length;
}

/**
 * Ends the consents to an older privacy policy that readers did not give again in time, and erases
 * what depended on them.
 *
 * @returns how many consents ended
 */
export async function eraseNotRenewed(
  db: Kysely<Database>,
  graceDays: number,
  signal: AbortSignal,
): Promise<number> {
  let ended = 0;
  let after = '';
  while (!signal.aborted) {
    const readers = await overdue(db, graceDays, after);
    for (const userId of readers) {
      if (signal.aborted) break;
      ended += await db.transaction().execute((trx) => endConsents(trx, userId));
      after = userId;
    }
    if (readers.length < BATCH) break;
  }
  return ended;
}
