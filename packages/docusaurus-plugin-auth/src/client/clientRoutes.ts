import { matchPath } from '@docusaurus/router';
import routes from '@generated/routes';

interface Route {
  path?: string | string[];
  exact?: boolean;
  strict?: boolean;
  routes?: readonly Route[];
}

function matches(pathname: string, candidates: readonly Route[]): boolean {
  return candidates.some(
    (route) =>
      route.path !== '*' &&
      matchPath(pathname, route) !== null &&
      (route.routes === undefined || matches(pathname, route.routes)),
  );
}

/**
 * Whether a path is a page of the site as it is loaded. Other locales, and pages that only a newer
 * build has, are not: they need a full page load.
 */
export function isClientRoute(url: string): boolean {
  const { origin, pathname } = new URL(url, window.location.origin);
  return origin === window.location.origin && matches(pathname, routes);
}
