import type { PluginRouteConfig } from '@docusaurus/types';
import { expect, test } from '@jest/globals';
import { selectPages } from '../selectPages';

const docs = { name: 'docusaurus-plugin-content-docs', id: 'api' };
const component = '@theme/Any';
const page = (path: string) => ({ path, component, metadata: { sourceFilePath: `${path}.md` } });

function select(routes: PluginRouteConfig[], noIndex: string[] = [], siteNoIndex = false) {
  const routesBuildMetadata = Object.fromEntries(noIndex.map((path) => [path, { noIndex: true }]));
  return selectPages({ routes, routesBuildMetadata, siteNoIndex });
}

test('the pages inside layout routes are found, and carry the plugin of their top route', () => {
  const layout = { path: '/api', component, routes: [page('/api/a'), page('/api/b')] };
  const routes = [{ path: '/api', component, plugin: docs, routes: [layout] }];
  expect(select(routes)).toEqual([
    { path: '/api/a', plugin: 'docs:api', source: '/api/a.md' },
    { path: '/api/b', plugin: 'docs:api', source: '/api/b.md' },
  ]);
});

test('a plugin of somebody else keeps its name', () => {
  const plugin = { name: '@acme/recipes', id: 'default' };
  expect(select([{ ...page('/soup'), plugin }])).toEqual([
    { path: '/soup', plugin: '@acme/recipes:default', source: '/soup.md' },
  ]);
});

test('lists without a source file and pages that search engines must not find are left out', () => {
  const routes = [
    { path: '/blog/tags', component, plugin: docs },
    { ...page('/unlisted'), plugin: docs },
    { ...page('/listed'), plugin: docs },
  ];
  expect(select(routes, ['/unlisted']).map(({ path }) => path)).toEqual(['/listed']);
});

test('on a site that hides itself as a whole, the mark of a page says nothing', () => {
  expect(select([{ ...page('/a'), plugin: docs }], ['/a'], true)).toHaveLength(1);
});

test('a path that two routes claim is read once', () => {
  const routes = [
    { ...page('/a'), plugin: docs },
    { ...page('/a'), plugin: { ...docs, id: 'other' } },
  ];
  expect(select(routes)).toEqual([{ path: '/a', plugin: 'docs:api', source: '/a.md' }]);
});
