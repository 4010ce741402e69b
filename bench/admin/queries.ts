import { listOperations } from '../../packages/server/src/contract/operations/index.ts';

const ADMIN = '/api/v1/admin/';

/** What is asked of a route beside what it answers without a query. */
const VARIANTS: Record<string, readonly string[]> = {
  questions: [
    'confidence=none',
    'version=2.0',
    'locale=fr',
    'page=/docs/page-3',
    'page=/docs/page-149',
    'rating=down',
    'rating=down&section=/docs/page-3%23part-1',
    'search=kettle',
    'search=word1',
    'search=word4321',
    'confidence=none&page=/docs/page-3',
    'limit=100',
  ],
  'questions/summary': ['version=2.0&locale=fr', 'page=/docs/page-3'],
  pages: ['list=badly_rated', 'list=never_found', 'list=stale', 'search=page-3'],
};

/** Every route of administrators that reads something, with the queries that pages make. */
export function adminQueries(): string[] {
  const routes = listOperations()
    .filter(({ method, path }) => method === 'get' && path.startsWith(ADMIN))
    .map(({ path }) => path.slice(ADMIN.length));
  return routes.flatMap((route) => [
    route,
    ...(VARIANTS[route] ?? []).map((query) => `${route}?${query}`),
  ]);
}
