import { callOwn } from './ownRequest';
import { toSessions } from './parse';
import type { AccountSession } from './types';

/** Everywhere the reader is signed in, this device first. @throws {ClientError} */
export async function getSessions(): Promise<AccountSession[]> {
  return toSessions(await callOwn('/api/v1/account/sessions'));
}

/** Signs one device out. @throws {ClientError} */
export async function endSession(id: string): Promise<void> {
  const path = `/api/v1/account/sessions/${encodeURIComponent(id)}`;
  await callOwn(path, { method: 'DELETE' });
}

/** Signs every device out but this one. @throws {ClientError} */
export async function endOtherSessions(): Promise<void> {
  await callOwn('/api/v1/account/sessions', { method: 'DELETE' });
}
