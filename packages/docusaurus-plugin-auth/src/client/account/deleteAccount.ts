import { postOwn } from './ownRequest';

/**
 * Whether what was typed is the address of the account: case and spaces around it do not count.
 *
 * @example
 * confirmsEmail(' Ada@Example.com', 'ada@example.com'); // true
 */
export function confirmsEmail(typed: string, email: string): boolean {
  const plain = (value: string) => value.normalize('NFKC').trim().toLowerCase();
  return plain(typed) !== '' && plain(typed) === plain(email);
}

/**
 * Deletes the account and everything of it; every tab of this browser then shows the reader as
 * signed out.
 *
 * @param onDeleted is called before that, as soon as the account is gone
 * @throws {ClientError} e.g. `session_not_fresh`
 */
export async function deleteAccount(onDeleted: () => void): Promise<void> {
  await postOwn('/delete-user');
  onDeleted();
  const { sessionSync } = await import(/* webpackChunkName: "auth2" */ '../sessionSync');
  sessionSync.adopt(null);
}
