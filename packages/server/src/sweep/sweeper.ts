import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import { eraseNotRenewed } from '../profile/renewal.ts';
import { expiredRows, type Retention, removeExpired } from './expired.ts';

/** Seconds between two sweeps, of all servers together. */
const EVERY = 3_600;
/** Milliseconds between two looks at whether one is due. */
const LOOK = 300_000;

const TASK = 'sweep';

/** Removes rows that have ended. */
export interface Sweeper {
  start(): void;
  /** Ends after the statement under way. */
  stop(): Promise<void>;
  /**
   * Sweeps if it is time and no other server has.
   * @returns rows removed by table, or `undefined` if it was not this server's turn
   */
  sweep(): Promise<Record<string, number> | undefined>;
  /** Sweeps whatever the time is; the next sweep comes an hour later. @returns rows removed by table */
  sweepNow(signal?: AbortSignal): Promise<Record<string, number>>;
}

export interface SweeperDeps {
  db: Kysely<Database>;
  logger: Logger;
  retention: Retention;
  /** Seconds between two sweeps. */
  every?: number;
}

/**
 * `true` for one server of many, once in `every` seconds. A time further away was set by a clock that
 * has gone back since: nobody waits for that.
 */
async function takeTurn(db: Kysely<Database>, every: number): Promise<boolean> {
  const { rows } = await sql`
    insert into periodic_task as t (name, due_at)
    values (${TASK}, now() + make_interval(secs => ${every}))
    on conflict (name) do update set due_at = excluded.due_at
      where t.due_at <= now() or t.due_at > excluded.due_at + interval '1 minute'
    returning 1`.execute(db);
  return rows.length > 0;
}

/** What is done now is not due again at once. */
async function putOff(db: Kysely<Database>, every: number): Promise<void> {
  await sql`
    insert into periodic_task (name, due_at) values (${TASK}, now() + make_interval(secs => ${every}))
    on conflict (name) do update set due_at = excluded.due_at`.execute(db);
}

/** For the report to the operator. */
async function noteDone(db: Kysely<Database>, removed: Record<string, number>): Promise<void> {
  await db
    .updateTable('periodic_task')
    .set({ done_at: sql<Date>`now()`, result: JSON.stringify(removed) })
    .where('name', '=', TASK)
    .execute();
}

/**
 * Makes the sweeper. Sessions of readers who never come back, used up limits and old events would
 * otherwise stay for ever.
 */
export function createSweeper(deps: SweeperDeps): Sweeper {
  const { db, logger, retention, every = EVERY } = deps;
  let stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  async function remove(signal: AbortSignal): Promise<Record<string, number>> {
    const removed: Record<string, number> = {};
    for (const expired of expiredRows(retention)) {
      if (signal.aborted) break;
      removed[expired.table] = await removeExpired(db, expired, signal);
    }
    removed.consent = await eraseNotRenewed(db, retention.consentGraceDays, signal);
    await noteDone(db, removed);
    logger.info({ removed }, 'expired rows removed');
    return removed;
  }

  async function sweep(): Promise<Record<string, number> | undefined> {
    return (await takeTurn(db, every)) ? remove(stopping.signal) : undefined;
  }

  function look(): void {
    underWay = sweep().catch((err) => logger.warn({ err }, 'expired rows were not removed'));
  }

  return {
    sweep,
    async sweepNow(signal = stopping.signal) {
      await putOff(db, every);
      return remove(signal);
    },
    start() {
      stopping = new AbortController();
      look();
      timer = setInterval(look, LOOK).unref();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };
}
