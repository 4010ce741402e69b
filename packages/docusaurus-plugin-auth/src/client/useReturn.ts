import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { carriesSession } from './carried';
import { isClientRoute } from './clientRoutes';
import { returnPathOf, safeReturnPath } from './returnPath';
import { RETURN_PARAM } from './withReturn';

/** Where an auth page leads in the end, and how its links to the others keep that. */
export interface Return {
  /** The path that the reader came from, if the page was opened with one that is safe. */
  path: string | undefined;
  /** Where to go afterwards: `path`, else the front page of this locale. */
  target: string;
  /** The query of the page's address; empty while the site is rendered. */
  query: URLSearchParams;
  /** A link to another auth page. */
  linkTo: (route: string) => string;
  /**
   * Goes to `target` by a full page load: a site may serve more pages to who is signed in. A page
   * that carries the session stays loaded where it can, or it would lose it.
   *
   * @param how `replace` leaves no way back to this page
   */
  leave: (how?: 'assign' | 'replace') => void;
}

/**
 * Reads `?return=` of an auth page.
 *
 * @param carried a return path that came another way, in the fragment of a mail link
 */
export function useReturn(carried?: string | null): Return {
  const { search } = useLocation();
  const history = useHistory();
  const isBrowser = useIsBrowser();
  const home = useBaseUrl('/');
  // The page is rendered without a query: the first render in the browser repeats that.
  const here = isBrowser ? search : '';
  const path = safeReturnPath(carried) ?? returnPathOf(here) ?? undefined;
  const target = path ?? home;
  return {
    path,
    target,
    query: new URLSearchParams(here),
    linkTo: (route) => (path ? `${route}?${RETURN_PARAM}=${encodeURIComponent(path)}` : route),
    leave: (how = 'assign') => {
      if (!carriesSession || !isClientRoute(target)) window.location[how](target);
      else history[how === 'assign' ? 'push' : how](target);
    },
  };
}
