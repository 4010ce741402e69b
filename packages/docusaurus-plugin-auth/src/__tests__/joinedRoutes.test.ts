import { generateRoutesCode } from '@docusaurus/core/lib/server/codegen/codegenRoutes';
import { describe, expect, it, test } from '@jest/globals';
import { matchPath } from 'react-router';
import { joinChunkNames, joinedRoute, joinRoutes } from '../joinedRoutes';
import { authRoutes, pagePaths } from '../routes';

const page = (path: string) => ({ path, component: '@theme/Page', exact: true });

/** What Docusaurus writes for a site whose plugin has its pages at `routes`. */
function generate(paths: readonly string[], others: readonly string[] = []) {
  const routes = [...others.slice(0, 1), ...paths, ...others.slice(1)].map(page);
  const { routesConfig, routesChunkNames } = generateRoutesCode(routes);
  return { routes: routesConfig, names: routesChunkNames };
}

const pathsOf = (baseUrl: string, routeBasePath: string, trailingSlash?: boolean) =>
  pagePaths(authRoutes({ baseUrl, trailingSlash }, { routeBasePath }));

/** The paths of a list of routes, in their order. */
const listed = (routes: string) => [...routes.matchAll(/path: '(.+?)'/g)].map(([, path]) => path);

describe.each([
  ['/', 'auth', undefined],
  ['/', 'auth', true],
  ['/docs/fr/', 'account/auth', false],
  ['/', '', undefined],
])(
  'the pages of a site at %s with its sign-in at "%s" and trailingSlash %s',
  (baseUrl, base, slash) => {
    const paths = pathsOf(baseUrl, base, slash);
    const others = ['/a-page', '/z-page'];
    const { routes, names } = generate(paths, others);

    it('are one route in a browser, where the first of them stood', () => {
      const [first, pattern, ...rest] = listed(joinRoutes(routes, paths));
      expect([first, ...rest]).toEqual(['/a-page', '/z-page', '*']);
      for (const path of paths) {
        expect(matchPath(path, { path: pattern, exact: true })).not.toBeNull();
      }
      for (const path of [...others, '/', `${paths[0]}?return=%2F`]) {
        expect(matchPath(path, { path: pattern, exact: true })).toBeNull();
      }
    });

    it('still load what they loaded', () => {
      const joined = joinedRoute(routes, paths);
      if (!joined) throw new Error('Nothing is joined.');
      const after = joinChunkNames(names, joined);
      const [call = '', path, hash] =
        /ComponentCreator\('([^']*page[^']*\(.*?)', '(\w+)'\)/.exec(joinRoutes(routes, paths)) ??
        [];
      expect(call).not.toBe('');
      expect(after[`${path}-${hash}`]).toEqual(names[joined.keys[0] ?? '']);
      expect(Object.keys(after)).toHaveLength(others.length + 1);
    });
  },
);

test('a page of the site that lies beside them stays what it is', () => {
  const paths = pathsOf('/', 'auth');
  const { routes } = generate(paths, ['/auth/help', '/auth/terms']);
  const [help, pattern, terms] = listed(joinRoutes(routes, paths));
  expect([help, terms]).toEqual(['/auth/help', '/auth/terms']);
  expect(matchPath('/auth/terms', { path: pattern, exact: true })).toBeNull();
  expect(matchPath('/auth/admin/privacy', { path: pattern, exact: true })).not.toBeNull();
});

test('routes that are written in another way are left as they are', () => {
  const paths = pathsOf('/', 'auth');
  const { routes } = generate(paths);
  const other = routes.replaceAll('exact: true', 'exact: !0');
  expect(joinRoutes(other, paths)).toBe(other);
  expect(joinedRoute(other, paths)).toBeUndefined();
  // A path that would mean something else in a pattern.
  const strange = pathsOf('/(docs)/', 'auth');
  const { routes: strangeRoutes } = generate(strange);
  expect(joinRoutes(strangeRoutes, strange)).toBe(strangeRoutes);
});
