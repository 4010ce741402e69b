/** Whether a ban holds now; one without an end holds for ever. */
export function isBanned(banned: unknown, expires: unknown): boolean {
  if (banned !== true) return false;
  return !(expires instanceof Date) || expires > new Date();
}
