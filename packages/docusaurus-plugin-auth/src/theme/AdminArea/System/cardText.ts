import { translate } from '@docusaurus/Translate';
import type { Card } from '@theme/AdminArea/System/cardText';
import type { SystemReason } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<Card, () => string>> = {
  index: () =>
    translate({
      id: 'plugin-auth.admin.system.index',
      message: 'Index',
      description: 'A part of the page about the server: what can be found',
    }),
  models: () =>
    translate({
      id: 'plugin-auth.admin.system.models',
      message: 'Models',
      description: 'A part of the page about the server: calls of language models, and their cost',
    }),
  errors: () =>
    translate({
      id: 'plugin-auth.admin.system.errors',
      message: 'Errors and limits',
      description: 'A part of the page about the server',
    }),
  mail: () =>
    translate({
      id: 'plugin-auth.admin.system.mail',
      message: 'Mail',
      description: 'A part of the page about the server: mails that wait or failed',
    }),
  server: () =>
    translate({
      id: 'plugin-auth.admin.system.server',
      message: 'Server',
      description: 'A part of the page about the server: its version, its clean-up',
    }),
};

const CARDS: Readonly<Record<SystemReason, Card>> = {
  'migrations-pending': 'server',
  'migrations-newer': 'server',
  'sweep-late': 'server',
  'task-failed': 'server',
  'database-busy': 'server',
  'mail-late': 'mail',
  'mail-failed': 'mail',
  'mail-not-sent': 'mail',
  'limit-near': 'errors',
  'errors-today': 'errors',
  'index-empty': 'index',
  'index-stale': 'index',
  'ingest-failed': 'index',
  'vectors-missing': 'models',
  'vectors-unavailable': 'models',
  'model-failing': 'models',
  'budget-near': 'models',
  'budget-used': 'models',
};

/** The part of the page that something belongs to. */
export const cardOf = (reason: SystemReason): Card => CARDS[reason];

/** What a part of the page is called. */
export default function cardText(card: Card): string {
  return TEXTS[card]();
}
