import { callOwn, noteSession } from '../account/ownRequest';
import { pluginConfig } from '../config';
import { fetchServer, readAnswer, type ServerRequest } from '../serverRequest';
import { toConsents, toProfile } from './parse';
import type { Consents, Profile, ProfileChange, Purpose } from './types';

const PATH = '/api/v1/profile';

/** The profile, and the mark of the state in which it was read. */
export interface StoredProfile {
  profile: Profile;
  /** Null where a proxy has taken it away: a change is then made without asking for others. */
  etag: string | null;
}

async function callProfile(request?: ServerRequest): Promise<StoredProfile> {
  const response = await fetchServer(PATH, request);
  const profile = toProfile(await readAnswer(response));
  return { profile, etag: response.headers.get('etag') };
}

/** The version of the policy that was shown, for what agrees to it; the server compares. */
function shownPolicy(): { policyVersion?: string } {
  const { policyVersion } = pluginConfig.privacy;
  return policyVersion === undefined ? {} : { policyVersion };
}

/** What is stored of the reader's knowledge and preferences. @throws {ClientError} */
export function getProfile(): Promise<StoredProfile> {
  return noteSession(callProfile());
}

/**
 * Changes the profile and, in the same step, what the reader agrees to.
 *
 * @param etag of the state that the change was made from; the server refuses it for any other one
 * @throws {ClientError} e.g. `consent_required`, `precondition_failed`
 */
export function changeProfile(change: ProfileChange, etag?: string | null): Promise<StoredProfile> {
  const agrees = Object.values(change.consents ?? {}).includes(true);
  const body = { ...change, ...(agrees && shownPolicy()) };
  const headers: Record<string, string> = etag ? { 'if-match': etag } : {};
  return noteSession(callProfile({ method: 'PATCH', headers, body }));
}

/** Erases the profile and withdraws every consent. @throws {ClientError} */
export async function deleteProfile(): Promise<void> {
  await callOwn(PATH, { method: 'DELETE' });
}

/** What the reader has agreed to, and every step of it. @throws {ClientError} */
export async function getConsents(): Promise<Consents> {
  return toConsents(await callOwn(`${PATH}/consents`));
}

/**
 * Agrees to one purpose, or takes that back; what depended on it is then erased.
 * @throws {ClientError}
 */
export async function setConsent(purpose: Purpose, granted: boolean): Promise<Consents> {
  const body = { purpose, granted, ...(granted && shownPolicy()) };
  return toConsents(await callOwn(`${PATH}/consents`, { method: 'POST', body }));
}
