/** The query parameter of the auth pages that says where the reader came from. */
export const RETURN_PARAM = 'return';

/**
 * A link to an auth page that leads back to where the reader is. On an auth page the return path
 * that it was opened with is handed on, so that nobody is led back to a form. It is not judged
 * here, in code that every page loads, but by `returnPathOf` where it is used.
 *
 * @example
 * withReturn('/auth/sign-in', { pathname: '/docs', search: '', hash: '#a' }, ['/auth/sign-in']);
 * // '/auth/sign-in?return=%2Fdocs%23a'
 */
export function withReturn(
  route: string,
  location: { pathname: string; search: string; hash: string },
  authRoutes: readonly string[],
): string {
  const bare = (path: string) => path.replace(/\/$/, '');
  const onAuthPage = authRoutes.some((path) => bare(path) === bare(location.pathname));
  const target = onAuthPage
    ? new URLSearchParams(location.search).get(RETURN_PARAM)
    : `${location.pathname}${location.search}${location.hash}`;
  return target ? `${route}?${RETURN_PARAM}=${encodeURIComponent(target)}` : route;
}
