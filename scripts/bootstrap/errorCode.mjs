/**
 * The code that Node gives errors of the system, such as `EADDRINUSE`.
 *
 * @param {unknown} error whatever was thrown
 * @returns {string | undefined}
 */
export function errorCode(error) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
