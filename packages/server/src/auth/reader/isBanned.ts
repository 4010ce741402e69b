import { types } from 'node:util';

/** Whether a ban holds now; one without an end holds for ever. */
export function isBanned(banned: unknown, expires: unknown): boolean {
  if (banned !== true) return false;
  return !types.isDate(expires) || expires > new Date();
}
