import type { Kysely, Transaction } from 'kysely';
import type { ConsentRequest, Profile, ProfileRequest } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { ApiError } from '../http/errors.ts';
import { appendToLedger } from './consents.ts';
import { countErasure } from './erasures.ts';
import { assertUnchanged } from './etag.ts';
import { lockReader } from './lockReader.ts';
import {
  type ConsentChanges,
  missingConsents,
  requestedConsents,
  requestedFields,
  standing,
  toProfile,
  withStanding,
} from './rules.ts';
import { NOTHING, type ReaderState, readState } from './state.ts';
import { eraseFields, storeFields } from './store.ts';
import { eraseWithdrawn } from './withdrawals.ts';

/** Who changes what, and from which state of it. */
export interface Change {
  userId: string;
  /** The `If-Match` header. */
  ifMatch?: string | undefined;
}

async function stateOf(db: Kysely<Database>, userId: string): Promise<ReaderState> {
  const state = await readState(db, userId);
  if (!state) throw new ApiError('unauthenticated');
  return state;
}

/** What a reader is shown of their profile. */
export async function readProfile(db: Kysely<Database>, userId: string): Promise<Profile> {
  return toProfile(await stateOf(db, userId));
}

/** Changes a profile, alone: other changes of the same reader wait until it is done. */
async function change(
  db: Kysely<Database>,
  { userId, ifMatch }: Change,
  work: (trx: Transaction<Database>, state: ReaderState) => Promise<void>,
): Promise<Profile> {
  return db.transaction().execute(async (trx) => {
    if (!(await lockReader(trx, userId))) throw new ApiError('unauthenticated');
    const state = await stateOf(trx, userId);
    assertUnchanged(ifMatch, toProfile(state));
    await work(trx, state);
    return readProfile(trx, userId);
  });
}

/** A consent counts for the text that the reader was shown. */
function assertPolicy(state: ReaderState, changes: ConsentChanges, shown?: string): void {
  if (shown === undefined || shown === state.policy.version) return;
  if (!Object.values(changes).includes(true)) return;
  throw new ApiError('policy_outdated', {
    detail: `The reader was shown version ${shown}; version ${state.policy.version} is in force.`,
  });
}

/** Writes the ledger, and erases what depended on what is withdrawn. */
async function changeConsents(
  trx: Transaction<Database>,
  userId: string,
  state: ReaderState,
  changes: ConsentChanges,
): Promise<void> {
  const changed = await appendToLedger(trx, userId, state, changes);
  const withdrawn = changed.filter((purpose) => changes[purpose] === false);
  await eraseWithdrawn(trx, userId, Object.fromEntries(withdrawn.map((one) => [one, false])));
}

/**
 * Stores what a reader says about themselves, and what they agree to: all of it, or nothing when a
 * consent is missing.
 *
 * @param replace fields that the request does not name are cleared
 * @throws {ApiError} `consent_required`, `policy_outdated` or `precondition_failed`
 */
export async function saveProfile(
  db: Kysely<Database>,
  by: Change & { replace: boolean },
  request: ProfileRequest,
): Promise<Profile> {
  const named = requestedFields(request);
  const changes = requestedConsents(request);
  return change(db, by, async (trx, state) => {
    const stands = standing(state, changes);
    const missing = missingConsents(named, stands);
    if (missing.length > 0) {
      throw new ApiError('consent_required', { detail: `Missing: ${missing.join(', ')}.` });
    }
    assertPolicy(state, changes, request.policyVersion);
    await changeConsents(trx, by.userId, state, changes);
    const { fields } = await stateOf(trx, by.userId);
    const next = { ...(by.replace ? NOTHING : fields), ...named };
    // What waits for its consent to be renewed is neither read nor touched.
    await storeFields(trx, by.userId, withStanding(next, fields, stands));
  });
}

/**
 * Grants or withdraws one consent. Withdrawing erases what depended on it.
 *
 * @throws {ApiError} `policy_outdated` or `precondition_failed`
 */
export async function setConsent(
  db: Kysely<Database>,
  by: Change,
  { purpose, granted, policyVersion }: ConsentRequest,
): Promise<Profile> {
  return change(db, by, async (trx, state) => {
    const changes = { [purpose]: granted };
    assertPolicy(state, changes, policyVersion);
    await changeConsents(trx, by.userId, state, changes);
  });
}

/** Erases the profile, and withdraws the consents to store one: the reader is asked anew. */
export async function deleteProfile(db: Kysely<Database>, by: Change): Promise<void> {
  await change(db, by, async (trx, state) => {
    await changeConsents(trx, by.userId, state, { background: false, personalised_answers: false });
    await eraseFields(trx, by.userId);
    if (state.updatedAt !== null) await countErasure(trx, 'profile');
  });
}
