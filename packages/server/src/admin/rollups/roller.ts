import type { Kysely } from 'kysely';
import { makeLaterIndexes } from '../../database/laterIndexes.ts';
import type { Database } from '../../database/types.ts';
import type { Logger } from '../../http/logger.ts';
import type { Retention } from '../../sweep/expired.ts';
import { noteDone, takeTurn } from '../../sweep/turns.ts';
import { rollups } from './list.ts';
import { rollUp } from './rollUp.ts';
import type { Rollup } from './types.ts';

/** Seconds between two times of counting, of all servers together. */
const EVERY = 300;
/** Milliseconds between two looks at whether it is time. */
const LOOK = 60_000;

const TASK = 'rollups';

/** Keeps the counts of the operator's pages. */
export interface Roller {
  start(): void;
  /** Ends after the day that is being counted. */
  stop(): Promise<void>;
  /**
   * Counts if it is time and no other server has.
   * @returns days counted by roll-up, or `undefined` if it was not this server's turn
   */
  roll(): Promise<Record<string, number> | undefined>;
}

export interface RollerDeps {
  db: Kysely<Database>;
  logger: Pick<Logger, 'warn' | 'debug'>;
  retention: Retention;
  /** Seconds between two times of counting. */
  every?: number;
  /** What is counted; everything unless told. */
  list?: readonly Rollup[];
}

/**
 * Makes what counts by day, for the operator's pages. First it makes the indexes that migrations had
 * to leave out; a roll-up that fails does not keep the others from their turn.
 */
export function createRoller(deps: RollerDeps): Roller {
  const { db, logger, retention, every = EVERY, list = rollups } = deps;
  let stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  async function roll(): Promise<Record<string, number> | undefined> {
    if (!(await takeTurn(db, TASK, every))) return undefined;
    const { signal } = stopping;
    await makeLaterIndexes(db, signal).catch((err) =>
      logger.warn({ err }, 'an index was not made'),
    );
    const counted: Record<string, number> = {};
    for (const rollup of list) {
      try {
        counted[rollup.name] = await rollUp(db, rollup, { retention, signal });
      } catch (err) {
        logger.warn({ err, rollup: rollup.name }, 'a roll-up was not brought up to date');
      }
    }
    await noteDone(db, TASK, counted);
    logger.debug({ counted }, 'roll-ups are up to date');
    return counted;
  }

  function look(): void {
    underWay = roll().catch((err) => logger.warn({ err }, 'roll-ups were not brought up to date'));
  }

  return {
    roll,
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
