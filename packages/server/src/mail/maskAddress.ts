/**
 * An address that its owner recognises and nobody else learns: the mailbox that reads it may no
 * longer belong to the account's owner.
 *
 * @example
 * maskAddress('ada.lovelace@example.org') // 'a…@example.org'
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address.slice(0, Math.max(at, 0));
  return `${first}…${at < 0 ? '' : address.slice(at)}`;
}
