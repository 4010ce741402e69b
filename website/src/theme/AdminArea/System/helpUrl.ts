import type { SystemReason } from 'docusaurus-plugin-auth/client';

/** The pages of these docs about what an operator has to look at. */
const PAGES: Readonly<Record<SystemReason, string>> = {
  'migrations-pending': '/operations/upgrading',
  'migrations-newer': '/operations/upgrading',
  'mail-late': '/operations/troubleshooting',
  'mail-failed': '/operations/troubleshooting',
  'mail-not-sent': '/reference/environment',
  'sweep-late': '/operations/monitoring',
  'task-failed': '/guides/operators-pages#index-and-system',
  'limit-near': '/operations/limits',
  'database-busy': '/operations/limits',
  'index-empty': '/how-it-works/content',
  'index-stale': '/how-it-works/content',
  'ingest-failed': '/reference/errors',
  'vectors-missing': '/how-it-works/search-models',
  'vectors-unavailable': '/how-it-works/search-models',
  'errors-today': '/reference/errors',
  'model-failing': '/guides/language-models',
  'budget-near': '/guides/language-models',
  'budget-used': '/guides/language-models',
};

export default function helpUrl(reason: SystemReason): string {
  return PAGES[reason];
}
