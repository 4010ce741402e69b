import { Gauge } from 'prom-client';

const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
  new Gauge<Label>({ name: `docsauth_${name}`, help, labelNames, registers: [] });

/** What is looked up when metrics are asked for; each server has its own. */
export function createGauges() {
  return {
    build: gauge('build_info', 'Always 1; `version` is that of the server.', 'version'),
    poolConnections: gauge(
      'database_pool_connections',
      'Connections of the pool: `busy` or `idle`.',
      'state',
    ),
    poolMost: gauge('database_pool_connections_max', 'Connections that the pool opens at most.'),
    poolWaiting: gauge(
      'database_pool_waiting',
      'Statements and transactions that wait for a connection.',
    ),
    databaseUp: gauge(
      'database_up',
      '1 if the database answered when it was last asked for metrics, else 0. Then the values below are missing.',
    ),
    replicaUp: gauge(
      'database_replica_up',
      '1 if the read replica answers and has what the primary has, else 0; missing without `DATABASE_READ_URL`.',
    ),
    indexSections: gauge(
      'index_sections',
      'Sections that can be found, over all versions.',
      'site',
      'locale',
    ),
    indexPublished: gauge(
      'index_published_timestamp_seconds',
      'When the index was last published, in seconds since 1970.',
      'site',
      'locale',
    ),
    mailsWaiting: gauge('mail_queue_waiting', 'Mails that wait, or are being delivered.'),
    mailsFailed: gauge('mail_queue_failed', 'Mails of the last 30 days that were given up.'),
    mailsOldest: gauge('mail_queue_oldest_seconds', 'Age of the mail that has waited longest.'),
    budgetUsed: gauge(
      'budget_used_tokens',
      'Tokens of all readers together that are used or set aside, in this `day` and this `month` (UTC).',
      'period',
    ),
    budgetAllowed: gauge(
      'budget_allowed_tokens',
      'Tokens that all readers together may use; missing without a limit.',
      'period',
    ),
  };
}

export type Gauges = ReturnType<typeof createGauges>;
