/** The query parameter of the auth pages that says where the reader came from. */
export const RETURN_PARAM = 'return';

/**
 * A link to an auth page that leads back to where the reader is. A return path that the page was
 * opened with is handed on, so that nobody is led back to a form. It is not judged here, in code that
 * every page loads, but by `returnPathOf` where it is used.
 *
 * @example
 * withReturn('/auth/sign-in', { pathname: '/docs', search: '', hash: '#a' });
 * // '/auth/sign-in?return=%2Fdocs%23a'
 */
export function withReturn(
  route: string,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
): string {
  const target = new URLSearchParams(search).get(RETURN_PARAM) ?? pathname + search + hash;
  return `${route}?${RETURN_PARAM}=${encodeURIComponent(target)}`;
}
