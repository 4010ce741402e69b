import { createHash } from 'node:crypto';
import type { Profile } from '../contract/index.ts';
import { ApiError } from '../http/errors.ts';

/** Names one state of a profile: a hash of all that the reader is shown of it. */
export function etagOf(profile: Profile): string {
  const hash = createHash('sha256').update(JSON.stringify(profile)).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

/**
 * Refuses a change of something that is not any more as the client saw it. The mark of weak tags is
 * overlooked: proxies that compress put it there, and the hash is exact all the same.
 *
 * @param ifMatch the header, where it was sent
 * @throws {ApiError} `precondition_failed`
 */
export function assertUnchanged(ifMatch: string | undefined, profile: Profile): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes(etagOf(profile))) return;
  throw new ApiError('precondition_failed');
}
