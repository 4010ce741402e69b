import { translate } from '@docusaurus/Translate';
import type { SystemReason } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<SystemReason, () => string>> = {
  'migrations-pending': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.migrationsPending',
      message: 'The database lacks migrations. Restart the server.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'migrations-newer': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.migrationsNewer',
      message: 'A newer server has migrated the database. Upgrade this one.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'mail-late': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.mailLate',
      message: 'A mail has waited for more than 15 minutes. Look at the mail server.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'mail-failed': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.mailFailed',
      message: 'Mails of the last 30 days could not be delivered.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'mail-not-sent': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.mailNotSent',
      message: 'No mail reaches anybody. Set SMTP_URL.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'sweep-late': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.sweepLate',
      message: 'The hourly clean-up is late. Look into the log.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'task-failed': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.taskFailed',
      message: 'A task failed or was interrupted. Begin it again; the log says why.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'limit-near': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.limitNear',
      message: 'A limit for all readers together is nearly used up.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'database-busy': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.databaseBusy',
      message: 'Requests wait for the database.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'index-empty': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.indexEmpty',
      message: 'Nothing can be found yet. Build the site and send it to the server.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'index-stale': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.indexStale',
      message: 'The index waits to be built anew. Send the site to the server.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'ingest-failed': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.ingestFailed',
      message: 'The last content that was sent could not be taken.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'vectors-missing': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.vectorsMissing',
      message: 'Some sections have no vector yet.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'vectors-unavailable': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.vectorsUnavailable',
      message: 'The database cannot keep vectors. It needs pgvector.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'errors-today': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.errorsToday',
      message: 'Requests have failed today. The log has the causes.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'model-failing': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.modelFailing',
      message: 'A model fails often today.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'budget-near': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.budgetNear',
      message: 'The tokens of all readers together are nearly used up.',
      description: 'What an administrator has to look at, and what helps',
    }),
  'budget-used': () =>
    translate({
      id: 'plugin-auth.admin.system.reason.budgetUsed',
      message: 'The tokens of all readers together are used up. Answers are quoted from the docs.',
      description: 'What an administrator has to look at, and what helps',
    }),
};

/** What needs a look, and what helps, in a sentence. */
export default function reasonText(reason: SystemReason): string {
  return TEXTS[reason]();
}
