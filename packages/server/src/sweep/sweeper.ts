import type { Kysely } from 'kysely';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import { eraseNotRenewed } from '../profile/renewal.ts';
import { expiredRows, type Retention, removeExpired } from './expired.ts';
import { noteDone, putOff, takeTurn } from './turns.ts';

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
    await noteDone(db, TASK, removed);
    logger.info({ removed }, 'expired rows removed');
    return removed;
  }

  async function sweep(): Promise<Record<string, number> | undefined> {
    return (await takeTurn(db, TASK, every)) ? remove(stopping.signal) : undefined;
  }

  function look(): void {
    underWay = sweep().catch((err) => logger.warn({ err }, 'expired rows were not removed'));
  }

  return {
    sweep,
    async sweepNow(signal = stopping.signal) {
      await putOff(db, TASK, every);
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
