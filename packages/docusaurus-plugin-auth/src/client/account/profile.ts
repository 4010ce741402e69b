import { serverOrigin } from '../config';
import { fetchServer, postAuth, readAnswer } from '../serverRequest';
import { refreshSession } from '../session';
import { toAccount } from './parse';
import type { Account } from './types';

/** Everything that the account page shows, but the sessions. @throws {ClientError} */
export async function getAccount(): Promise<Account> {
  return toAccount(await readAnswer(await fetchServer('/api/v1/account')));
}

/** Changes the name, here and in the navbar. @throws {ClientError} e.g. `invalid_name` */
export async function changeName(name: string): Promise<void> {
  await postAuth('/update-user', { name: name.trim() });
  await refreshSession();
}

/**
 * Stores a picture, at most 64 kB; see `encodePicture`.
 * @throws {ClientError} e.g. `payload_too_large`
 */
export async function savePicture(picture: Blob): Promise<void> {
  const response = await fetchServer('/api/v1/account/picture', { method: 'PUT', body: picture });
  await readAnswer(response);
  await refreshSession();
}

/** Removes the picture. @throws {ClientError} */
export async function removePicture(): Promise<void> {
  await readAnswer(await fetchServer('/api/v1/account/picture', { method: 'DELETE' }));
  await refreshSession();
}

/**
 * The address of a reader's picture; undefined when there is none. The server names it by a path of
 * its own, which is another one than the site's when the two stand apart.
 *
 * @example
 * pictureUrl('/api/v1/pictures/4f'); // 'https://auth.example/api/v1/pictures/4f'
 */
export function pictureUrl(image: string | null | undefined): string | undefined {
  if (!image) return undefined;
  return image.startsWith('/') ? `${serverOrigin()}${image}` : image;
}

/** The letters that stand for a picture: the first of the first and of the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  // Whole even where a letter takes two code units.
  const letters = [first, last].map((word) => Array.from(word ?? '')[0] ?? '').join('');
  return letters.toLocaleUpperCase() || '?';
}
