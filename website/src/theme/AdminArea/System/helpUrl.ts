import type { SystemReason } from 'docusaurus-plugin-auth/client';

/** The pages of these docs about what an operator has to look at. */
const PAGES: Readonly<Record<SystemReason, string>> = {
  'migrations-pending': '/docs/operations/upgrading',
  'migrations-newer': '/docs/operations/upgrading',
  'mail-late': '/docs/operations/troubleshooting',
  'mail-failed': '/docs/operations/troubleshooting',
  'mail-not-sent': '/docs/reference/environment',
  'sweep-late': '/docs/operations/monitoring',
  'task-failed': '/docs/guides/operators-pages#index-and-system',
  'limit-near': '/docs/operations/limits',
  'database-busy': '/docs/operations/limits',
  'index-empty': '/docs/how-it-works/content',
  'index-stale': '/docs/how-it-works/content',
  'ingest-failed': '/docs/reference/errors',
  'vectors-missing': '/docs/how-it-works/search-models',
  'vectors-unavailable': '/docs/how-it-works/search-models',
  'errors-today': '/docs/reference/errors',
  'model-failing': '/docs/guides/language-models',
  'budget-near': '/docs/guides/language-models',
  'budget-used': '/docs/guides/language-models',
};

export default function helpUrl(reason: SystemReason): string {
  return PAGES[reason];
}
