import { listOperations } from '../../packages/server/src/contract/operations/index.ts';

const ADMIN = '/api/v1/admin/';

/** Stands for the first day of the longest range that may be asked for. */
export const YEAR = 'a year';

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
  'questions/summary': ['version=2.0&locale=fr', 'page=/docs/page-3', YEAR],
  'questions/export': ['format=json', 'confidence=none', YEAR],
  pages: ['list=badly_rated', 'list=never_found', 'list=stale', 'search=page-3', YEAR],
  'pages/summary': [YEAR],
  gaps: ['state=open&sort=trend', 'sort=latest', 'state=planned', YEAR],
  'gaps/{id}': [YEAR],
  people: [
    'sort=name&order=asc',
    'sort=seen',
    'search=reader 9',
    'search=filled77',
    'verified=no',
    'role=admin',
    'way=passkey',
    'limit=100',
  ],
  events: [
    'type=sign-up',
    'outcome=failed',
    'way=passkey',
    'type=sign-in&outcome=failed',
    'type=banned',
    'reader=reader-17',
    YEAR,
  ],
  engagement: [YEAR],
  'system/usage': [YEAR],
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
