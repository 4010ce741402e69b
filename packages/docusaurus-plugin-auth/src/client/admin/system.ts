import { count, flag, list, oneOf, record, text, textOrNull } from '../parsing';

/** What wants a look of the administrator, by group. The server may know more than this page. */
export const SYSTEM_REASONS = [
  'migrations-pending',
  'migrations-newer',
  'mail-late',
  'mail-failed',
  'mail-not-sent',
  'sweep-late',
  'task-failed',
  'limit-near',
  'database-busy',
  'index-empty',
  'index-stale',
  'ingest-failed',
  'vectors-missing',
  'vectors-unavailable',
  'errors-today',
  'model-failing',
  'budget-near',
  'budget-used',
] as const;

export type SystemReason = (typeof SYSTEM_REASONS)[number];

export const TASK_STATES = ['never', 'running', 'done', 'failed', 'interrupted'] as const;

/** What an administrator has asked the server for. Times are ISO 8601, as every time here. */
export interface OperatorTask {
  name: string;
  state: (typeof TASK_STATES)[number];
  startedAt: string | null;
  endedAt: string | null;
  /** How far it is, of `total`; 0 of 0 where nobody knows. */
  done: number;
  total: number;
  /** What it did, in numbers. */
  result: Record<string, number>;
}

/** What waits or failed of one kind of mail. */
export interface MailKind {
  template: string;
  waiting: number;
  failed: number;
  /** Codes of the last error. */
  error: string | null;
}

/** `GET /api/v1/admin/system`: how the server is at this moment. */
export interface System {
  attention: SystemReason[];
  versions: { server: string; node: string; database: string; embedded: boolean };
  process: {
    startedAt: string;
    memoryBytes: number;
    connections: { busy: number; idle: number; waiting: number; most: number } | null;
  };
  migrations: { applied: string[]; pending: string[]; newer: string[] };
  sweeper: { last: string | null; next: string | null; removed: Record<string, number> };
  mail: {
    sent: 'smtp' | 'files';
    waiting: number;
    failing: number;
    failed: number;
    oldestSeconds: number;
    kinds: MailKind[];
  };
  /** Of all readers together, in this minute. */
  limits: { name: string; used: number; allowed: number }[];
  tasks: OperatorTask[];
}

/** Those that this page has words for. */
export const toReasons = (value: unknown): SystemReason[] =>
  list(value, (one) => oneOf(SYSTEM_REASONS, one)).filter((reason) => reason !== null);

export function toCounts(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record(value)).map(([name, number]) => [name, count(number)]),
  );
}

export function toOperatorTask(value: unknown): OperatorTask {
  const { name, state, startedAt, endedAt, done, total, result } = record(value);
  return {
    name: text(name),
    state: oneOf(TASK_STATES, state) ?? 'never',
    startedAt: textOrNull(startedAt),
    endedAt: textOrNull(endedAt),
    done: count(done),
    total: count(total),
    result: toCounts(result),
  };
}

function toMail(value: unknown): System['mail'] {
  const { sent, waiting, failing, failed, oldestSeconds, kinds } = record(value);
  return {
    sent: sent === 'smtp' ? 'smtp' : 'files',
    waiting: count(waiting),
    failing: count(failing),
    failed: count(failed),
    oldestSeconds: count(oldestSeconds),
    kinds: list(kinds, record).map((kind) => ({
      template: text(kind.template),
      waiting: count(kind.waiting),
      failed: count(kind.failed),
      error: textOrNull(kind.error),
    })),
  };
}

function toProcess(value: unknown): System['process'] {
  const { startedAt, memoryBytes, connections } = record(value);
  const pool = connections === null ? null : record(connections);
  return {
    startedAt: text(startedAt),
    memoryBytes: count(memoryBytes),
    connections: pool && {
      busy: count(pool.busy),
      idle: count(pool.idle),
      waiting: count(pool.waiting),
      most: count(pool.most),
    },
  };
}

/** Reads how the server is. @throws {ClientError} `malformed_response` */
export function toSystem(body: unknown): System {
  const system = record(body);
  const versions = record(system.versions);
  const migrations = record(system.migrations);
  const sweeper = record(system.sweeper);
  return {
    attention: toReasons(system.attention),
    versions: {
      server: text(versions.server),
      node: text(versions.node),
      database: text(versions.database),
      embedded: flag(versions.embedded),
    },
    process: toProcess(system.process),
    migrations: {
      applied: list(migrations.applied, text),
      pending: list(migrations.pending, text),
      newer: list(migrations.newer, text),
    },
    sweeper: {
      last: textOrNull(sweeper.last),
      next: textOrNull(sweeper.next),
      removed: toCounts(sweeper.removed),
    },
    mail: toMail(system.mail),
    limits: list(system.limits, record).map(({ name, used, allowed }) => ({
      name: text(name),
      used: count(used),
      allowed: count(allowed),
    })),
    tasks: list(system.tasks, toOperatorTask),
  };
}
