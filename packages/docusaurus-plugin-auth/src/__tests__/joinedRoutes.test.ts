import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateRouteFiles } from '@docusaurus/core/lib/server/codegen/codegenRoutes';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { matchPath } from 'react-router';
import { joinChunkNames, joinedRoute, joinRegistry, joinRoutes } from '../joinedRoutes';
import { authRoutes, pagePaths } from '../routes';

const PLUGIN = { name: 'docusaurus-plugin-auth', id: 'default' };
const CONTEXT = '@generated/docusaurus-plugin-auth/default/__plugin.json';
const folder = mkdtempSync(path.join(tmpdir(), 'routes-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What Docusaurus writes for a site whose plugin has its pages at `paths`. */
async function generate(paths: readonly string[], others: readonly string[] = []) {
  const page = (component: string, context: string) => (at: string) => ({
    path: at,
    component,
    exact: true,
    context: { plugin: context },
    plugin: PLUGIN,
  });
  const ours = paths.map(page('@plugin-auth/Pages', CONTEXT));
  const [first, ...rest] = others.map(page('@theme/MDXPage', '@generated/pages/__plugin.json'));
  const routes = [...(first ? [first] : []), ...ours, ...rest];
  await generateRouteFiles({ generatedFilesDir: folder, routes, baseUrl: '/' });
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const [written, registry] = [read('routes.js'), read('registry.js')];
  const names: Record<string, object> = JSON.parse(read('routesChunkNames.json'));
  return {
    routes: written,
    registry,
    names,
    joined: joinedRoute({ routes: written, registry }, paths),
  };
}

/** The same of one that can be joined. */
async function join(paths: readonly string[], others: readonly string[] = []) {
  const { joined, ...before } = await generate(paths, others);
  if (!joined) throw new Error('Nothing is joined.');
  return {
    before,
    routes: joinRoutes(before.routes, paths, joined),
    names: joinChunkNames(before.names, joined),
    registry: joinRegistry(before.registry),
  };
}

const pathsOf = (baseUrl: string, routeBasePath: string, trailingSlash?: boolean) =>
  pagePaths(authRoutes({ baseUrl, trailingSlash }, { routeBasePath }));

/** The paths of a list of routes, in their order. */
const listed = (routes: string) => [...routes.matchAll(/path: '(.+?)'/g)].map(([, at]) => at);

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
    let joined: Awaited<ReturnType<typeof join>>;
    beforeAll(async () => {
      joined = await join(paths, others);
    });

    it('are one route in a browser, where the first of them stood', () => {
      const [first, pattern, ...rest] = listed(joined.routes);
      expect([first, ...rest]).toEqual(['/a-page', '/z-page', '*']);
      for (const at of paths) {
        expect(matchPath(at, { path: pattern, exact: true })).not.toBeNull();
      }
      for (const at of [...others, '/', `${paths[0]}?return=%2F`]) {
        expect(matchPath(at, { path: pattern, exact: true })).toBeNull();
      }
    });

    it('still load what they loaded, under a shorter name, and know whose they are', () => {
      const [call = '', pattern, hash] =
        /ComponentCreator\('([^']*page[^']*\(.*?)', '(\w+)'\)/.exec(joined.routes) ?? [];
      expect(call).not.toBe('');
      expect(joined.names[`${pattern}-${hash}`]).toEqual({
        __comp: 'auth0',
        __context: { plugin: PLUGIN },
      });
      expect(Object.keys(joined.names)).toHaveLength(others.length + 1);
      const { registry, before } = joined;
      expect(registry).toContain(
        '"auth0": [() => import(/* webpackChunkName: "auth0" */ "@plugin-auth/Pages")',
      );
      expect(registry).not.toContain(CONTEXT);
      const lines = (source: string) =>
        source.split('\n').filter((line) => line.includes('import('));
      expect(lines(registry)).toHaveLength(lines(before.registry).length - 1);
    });
  },
);

test('a page of the site that lies beside them stays what it is', async () => {
  const { routes } = await join(pathsOf('/', 'auth'), ['/auth/help', '/auth/terms']);
  const [help, pattern, terms] = listed(routes);
  expect([help, terms]).toEqual(['/auth/help', '/auth/terms']);
  expect(matchPath('/auth/terms', { path: pattern, exact: true })).toBeNull();
  expect(matchPath('/auth/admin/privacy', { path: pattern, exact: true })).not.toBeNull();
});

test('routes that are written in another way are left as they are', async () => {
  const paths = pathsOf('/', 'auth');
  const { routes, registry } = await generate(paths);
  const other = routes.replaceAll('exact: true', 'exact: !0');
  expect(joinedRoute({ routes: other, registry }, paths)).toBeUndefined();
  const unnamed = registry.replaceAll('webpackChunkName', 'name');
  expect(joinedRoute({ routes, registry: unnamed }, paths)).toBeUndefined();
  // A path that would mean something else in a pattern.
  expect((await generate(pathsOf('/(docs)/', 'auth'))).joined).toBeUndefined();
});
