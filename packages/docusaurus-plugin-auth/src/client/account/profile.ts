import { refreshSession } from '../everyPage';
import { callOwn, postOwn } from './ownRequest';
import { toAccount } from './parse';
import type { Account } from './types';

/** Everything that the account page shows, but the sessions. @throws {ClientError} */
export async function getAccount(): Promise<Account> {
  return toAccount(await callOwn('/api/v1/account'));
}

/** Changes the name, here and in the navbar. @throws {ClientError} e.g. `invalid_name` */
export async function changeName(name: string): Promise<void> {
  await postOwn('/update-user', { name: name.trim() });
  await refreshSession();
}

/**
 * Stores a picture, at most 64 kB; see `encodePicture`.
 * @throws {ClientError} e.g. `payload_too_large`
 */
export async function savePicture(picture: Blob): Promise<void> {
  await callOwn('/api/v1/account/picture', { method: 'PUT', body: picture });
  await refreshSession();
}

/** Removes the picture. @throws {ClientError} */
export async function removePicture(): Promise<void> {
  await callOwn('/api/v1/account/picture', { method: 'DELETE' });
  await refreshSession();
}
