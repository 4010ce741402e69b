/** The query parameter of the auth pages that says where the reader came from. */
export const RETURN_PARAM = 'return';

/**
 * A link to an auth page that leads back to where the reader is. A return path that the page was
 * opened with is handed on. It is not judged here but by `returnPathOf`, where it is used: the link of
 * the navbar, which every page loads, just names the page that it stands on.
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
