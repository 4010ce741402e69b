import { ClientError } from '../errors';
import {
  changedFields,
  changeOf,
  clashingFields,
  fieldsOf,
  type ProfileField,
  type ProfileFields,
} from './fields';
import { changeProfile, getProfile, type StoredProfile } from './requests';
import type { ProfileChange } from './types';

export interface Edits {
  /** What the edits were made over. */
  stored: StoredProfile;
  edits: Partial<ProfileFields>;
  /** What the reader agrees to, or takes back, with them. */
  consents?: ProfileChange['consents'];
}

export interface Saved {
  /** What is stored now. */
  stored: StoredProfile;
  /** The fields that were changed elsewhere too. If there are any, nothing was saved. */
  clashes: readonly ProfileField[];
}

const isOvertaken = (cause: unknown) =>
  cause instanceof ClientError && cause.code === 'precondition_failed';

/**
 * Saves edits over what they were made from. Where the profile was changed elsewhere meanwhile, they
 * are saved over that, unless both have changed the same field: whose version counts there is for
 * the reader to say.
 *
 * @param server for tests
 * @throws {ClientError} e.g. `consent_required`, `offline`
 */
export async function saveEdits(
  { stored, edits, consents }: Edits,
  server = { changeProfile, getProfile },
): Promise<Saved> {
  const before = fieldsOf(stored.profile);
  const change = { ...changeOf(changedFields(before, edits)), ...(consents && { consents }) };
  try {
    return { stored: await server.changeProfile(change, stored), clashes: [] };
  } catch (cause) {
    if (!isOvertaken(cause)) throw cause;
  }
  const newest = await server.getProfile();
  const clashes = clashingFields(before, edits, fieldsOf(newest.profile));
  if (clashes.length > 0) return { stored: newest, clashes };
  return { stored: await server.changeProfile(change, newest), clashes: [] };
}
