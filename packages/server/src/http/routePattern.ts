import { ALIAS_PATHS } from '../auth/aliases.ts';
import { listOperations } from '../contract/operations/index.ts';

/** Names the route that an address belongs to, without what is in the address. */
export type RoutePattern = (path: string) => string;

/** What stands for an address of the API that no route has: it may be anything that a client sent. */
const UNKNOWN = 'unknown';
/** What stands for every page and file of the site. */
const SITE = 'site';

interface Pattern {
  name: string;
  segments: string[];
}

const isName = (segment: string) => segment.startsWith('{');

function fits({ segments }: Pattern, path: string[]): boolean {
  return (
    segments.length === path.length &&
    segments.every((segment, i) => isName(segment) || segment === path[i])
  );
}

/** Express does not tell capitals and a slash at the end apart. */
const normalised = (path: string) => path.toLowerCase().replace(/(.)\/+$/, '$1');

/** `/reset-password/:token` as the contract writes it. */
const withBraces = (path: string) => path.replace(/:(\w+)/g, '{$1}');

/**
 * Makes what names routes. A log and metrics must not have addresses themselves: they may hold the
 * token of a link or whatever a client makes up, and there is no end of them.
 *
 * @param authPaths below `/api/auth`, as Better Auth writes them
 * @param hasSite whether everything that is not of the API may be a page
 *
 * @example
 * routePatterns(['/callback/:id'], true)('/api/auth/callback/github'); // '/api/auth/callback/{id}'
 */
export function routePatterns(authPaths: readonly string[], hasSite: boolean): RoutePattern {
  const known = [
    ...new Set([
      ...listOperations().map(({ path }) => path),
      ...ALIAS_PATHS,
      ...authPaths.map((path) => `/api/auth${withBraces(path)}`),
    ]),
  ];
  const exact = new Map(known.filter((path) => !path.includes('{')).map((p) => [normalised(p), p]));
  const named = known
    .filter((path) => path.includes('{'))
    .map((name): Pattern => ({ name, segments: normalised(name).split('/') }));

  return (path) => {
    const address = normalised(path);
    const found = exact.get(address);
    if (found) return found;
    if (!/^\/api(\/|$)/.test(address)) return hasSite ? SITE : UNKNOWN;
    const segments = address.split('/');
    return named.find((pattern) => fits(pattern, segments))?.name ?? UNKNOWN;
  };
}

/** Asked every few seconds by whatever watches the server. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/** Whether a route is asked by machines that watch: neither logged nor traced. */
export const isProbe = (route: string): boolean => PROBES.has(route);

/** Whether a route is a page or a file of the site. */
export const isSite = (route: string): boolean => route === SITE;
