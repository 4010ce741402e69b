import type { Config } from '../../config.ts';
import type { System, SystemReason } from '../../contract/index.ts';
import { hasOutboxPages } from '../../mail/outbox/onlyOnLoopback.ts';
import { serverVersion } from '../../metrics/version.ts';
import type { AdminDeps } from '../deps.ts';
import {
  readAllTasks,
  readDatabaseVersion,
  readLimits,
  readMailKinds,
  readMigrations,
  readSweeper,
} from './readNow.ts';

/** Seconds after which a mail is late: the code in it has ended by then. */
const LATE_MAIL = 900;
/** Milliseconds by which a sweep may be late: servers look for it every few minutes. */
const LATE_SWEEP = 3_600_000;
/** Part of a limit that is near its end. */
const NEAR = 0.8;

type Deps = Pick<AdminDeps, 'db' | 'config' | 'mailer' | 'pool'>;

/** Mails that nobody gets: files on a server that others use. */
const sendsNothing = (config: Pick<Config, 'smtpUrl' | 'publicUrl'>) =>
  !config.smtpUrl && !hasOutboxPages(config);

/** What wants a look. */
function attentionOf(
  system: Omit<System, 'attention'>,
  config: Deps['config'],
  now: number,
): SystemReason[] {
  const { migrations, mail, sweeper, tasks, limits, process: own } = system;
  const late = sweeper.next !== null && now - Date.parse(sweeper.next) > LATE_SWEEP;
  const reasons: Array<[boolean, SystemReason]> = [
    [migrations.pending.length > 0, 'migrations-pending'],
    [migrations.newer.length > 0, 'migrations-newer'],
    [sendsNothing(config), 'mail-not-sent'],
    [mail.oldestSeconds > LATE_MAIL, 'mail-late'],
    [mail.failed > 0, 'mail-failed'],
    [late, 'sweep-late'],
    [tasks.some(({ state }) => state === 'failed' || state === 'interrupted'), 'task-failed'],
    [limits.some(({ used, allowed }) => allowed > 0 && used >= NEAR * allowed), 'limit-near'],
    [(own.connections?.waiting ?? 0) > 0, 'database-busy'],
  ];
  return reasons.flatMap(([is, reason]) => (is ? [reason] : []));
}

function connectionsOf(pool: Deps['pool']): System['process']['connections'] {
  if (!pool) return null;
  const { totalCount, idleCount, waitingCount, options } = pool;
  return {
    busy: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
    most: options.max,
  };
}

async function readMail({ db, config, mailer }: Deps): Promise<System['mail']> {
  const { waiting, failed, oldestSeconds } = await mailer.status();
  const kinds = await readMailKinds(db);
  return {
    sent: config.smtpUrl ? 'smtp' : 'files',
    waiting,
    failing: kinds.reduce((sum, kind) => sum + kind.failing, 0),
    failed,
    oldestSeconds,
    kinds: kinds.map(({ failing: _counted, ...kind }) => kind),
  };
}

/** How the server is at this moment. A few short statements, none of which looks at many rows. */
export async function readSystem(deps: Deps): Promise<System> {
  const { db, config, pool } = deps;
  const now = Date.now();
  const system = {
    at: new Date(now).toISOString(),
    versions: {
      server: serverVersion(),
      node: process.versions.node,
      database: await readDatabaseVersion(db),
      embedded: !config.databaseUrl,
    },
    process: {
      startedAt: new Date(now - process.uptime() * 1000).toISOString(),
      memoryBytes: process.memoryUsage.rss(),
      connections: connectionsOf(pool),
    },
    migrations: await readMigrations(db),
    sweeper: await readSweeper(db),
    mail: await readMail(deps),
    limits: await readLimits(db, config),
    tasks: await readAllTasks(db),
  };
  return { ...system, attention: attentionOf(system, config, now) };
}
