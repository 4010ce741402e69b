import { callOwn, noteSession } from '../account/ownRequest';
import { pluginConfig } from '../config';
import { refreshSession } from '../everyPage';
import { fetchServer, readAnswer, type ServerRequest } from '../serverRequest';
import { sessionState } from '../sessionState';
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

/**
 * The version of the policy that the reader is shown: the one that the site names, else the one that
 * was in force when the page was loaded. The server refuses a consent to any but the one in force.
 *
 * @param inForce as the server named it
 */
export function shownPolicy(inForce: string): string {
  return pluginConfig.privacy.policyVersion ?? inForce;
}

/** The mark in the navbar goes with the question that it stands for. */
function noteAnswer<T>(answer: T): T {
  if (sessionState.get().user?.asksAgain) void refreshSession();
  return answer;
}

/** What is stored of the reader's knowledge and preferences. @throws {ClientError} */
export function getProfile(): Promise<StoredProfile> {
  return noteSession(callProfile());
}

/**
 * Changes the profile and, in the same step, what the reader agrees to.
 *
 * @param seen the state that the change was made from; the server refuses it for any other one
 * @throws {ClientError} e.g. `consent_required`, `precondition_failed`
 */
export function changeProfile(
  change: ProfileChange,
  { etag, profile }: StoredProfile,
): Promise<StoredProfile> {
  const agrees = Object.values(change.consents ?? {}).includes(true);
  const policyVersion = agrees ? shownPolicy(profile.policyVersion) : undefined;
  const headers: Record<string, string> = etag ? { 'if-match': etag } : {};
  const body = { ...change, policyVersion };
  return noteSession(callProfile({ method: 'PATCH', headers, body })).then(noteAnswer);
}

/** Erases the profile and withdraws every consent. @throws {ClientError} */
export async function deleteProfile(): Promise<void> {
  noteAnswer(await callOwn(PATH, { method: 'DELETE' }));
}

/** What the reader has agreed to, and every step of it. @throws {ClientError} */
export async function getConsents(): Promise<Consents> {
  return toConsents(await callOwn(`${PATH}/consents`));
}

/**
 * Agrees to one purpose, or takes that back; what depended on it is then erased.
 *
 * @param inForce the version of the policy as the server named it
 * @throws {ClientError} e.g. `policy_outdated`
 */
export async function setConsent(
  purpose: Purpose,
  granted: boolean,
  inForce: string,
): Promise<Consents> {
  const policyVersion = granted ? shownPolicy(inForce) : undefined;
  const body = { purpose, granted, policyVersion };
  return toConsents(noteAnswer(await callOwn(`${PATH}/consents`, { method: 'POST', body })));
}
