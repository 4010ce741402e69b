import { type Kysely, sql } from 'kysely';
import type { Readiness, ReadinessChecks } from '../contract/index.ts';
import { migrationGap } from '../database/migrate.ts';
import type { Replica } from '../database/replica/replica.ts';
import type { Database } from '../database/types.ts';
import type { Mailer } from '../mail/mailer.ts';
import { withDeadline } from '../rag/models/deadline.ts';
import { ApiError } from './errors.ts';

/** Longest wait in milliseconds for the database to say that it is there. */
const PROBE_TIMEOUT = 2_000;
/** Milliseconds for which the details are good; whether the database answers is asked each time. */
const FRESH = 5_000;
/** Seconds after which a mail is late: the code in it has ended by then. */
const LATE_MAIL = 900;

export interface ReadinessDeps {
  db: Kysely<Database>;
  mailer: Pick<Mailer, 'status'>;
  replica?: Pick<Replica, 'look'> | undefined;
}

async function migrationsOf(db: Kysely<Database>): Promise<ReadinessChecks['migrations']> {
  const { pending, newer } = await migrationGap(db);
  if (pending.length > 0) {
    const cause = new Error(`the database lacks ${pending.join(', ')}`);
    throw new ApiError('migrations_pending', { cause });
  }
  return newer.length > 0 ? 'newer' : 'ok';
}

async function indexOf(db: Kysely<Database>): Promise<ReadinessChecks['index']> {
  const { rows } = await sql`select 1 from rag_segment where live limit 1`.execute(db);
  return rows.length > 0 ? 'ok' : 'empty';
}

async function queueOf(mailer: ReadinessDeps['mailer']): Promise<ReadinessChecks['queue']> {
  return (await mailer.status()).oldestSeconds > LATE_MAIL ? 'late' : 'ok';
}

/** All but whether the database answers. */
type Details = Omit<ReadinessChecks, 'database'>;

async function look({ db, mailer, replica }: ReadinessDeps): Promise<Details> {
  const looked = replica?.look();
  return {
    migrations: await migrationsOf(db),
    index: await indexOf(db).catch(() => 'unknown'),
    ...(looked && { replica: await looked }),
    queue: await queueOf(mailer).catch(() => 'unknown'),
  };
}

function toReadiness(details: Details): Readiness {
  const checks: ReadinessChecks = { database: 'ok', ...details };
  const names = ['database', 'migrations', 'index', 'replica', 'queue'] as const;
  const degraded = names.filter((name) => (checks[name] ?? 'ok') !== 'ok');
  return { status: 'ready', checks, degraded };
}

/** Whatever hinders the database is told as one thing; only missing migrations are another. */
function toReason(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError('database_unavailable', { cause });
}

/**
 * Makes what says whether a server can do its work. Only what no request could do without makes it
 * say no: a database that answers, and its own migrations in it. Without an index nothing is found,
 * but a server that therefore took no requests would not take the manifest either, and a deployment
 * would wait for it for ever; and late mail hinders nobody from asking.
 *
 * @throws {ApiError} `database_unavailable`, `migrations_pending`
 */
export function createReadiness(deps: ReadinessDeps): () => Promise<Readiness> {
  let known: { at: number; details: Details } | undefined;
  let underWay: Promise<Readiness> | undefined;

  async function check(): Promise<Readiness> {
    await sql`select 1`.execute(deps.db);
    if (!known || Date.now() - known.at >= FRESH) {
      known = { details: await look(deps), at: Date.now() };
    }
    return toReadiness(known.details);
  }

  return async () => {
    // Many who ask at once ask the database once.
    underWay ??= withDeadline(PROBE_TIMEOUT, check).finally(() => {
      underWay = undefined;
    });
    try {
      return await underWay;
    } catch (cause) {
      throw toReason(cause);
    }
  };
}
