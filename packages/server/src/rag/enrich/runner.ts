import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Logger } from '../../http/logger.ts';
import { outsideOfRequests } from '../../tracing/context.ts';
import { readMark } from '../search/catalog.ts';
import { withLease } from './lease.ts';
import type { EnrichTask, Step, TaskLog } from './task.ts';

/** Milliseconds between two looks for work that other servers have brought in. */
const LOOK = 15_000;
/** Milliseconds after which texts are looked through though nothing was published. */
const LOOK_ANYWAY = 300_000;
/** Seconds to wait after a failure: doubled with each, up to the longest. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;
/** Milliseconds between two lines of the log about how far a task is. */
const TELL = 10_000;

export interface RunnerDeps {
  db: Kysely<Database>;
  logger: Logger;
  /** Milliseconds between two looks. */
  look?: number;
  /** Seconds until the work of a killed server is taken over. */
  leaseSeconds?: number;
}

/** How a turn of a task ends. */
export type End = Exclude<Step, { state: 'working' }>;

const OF_MODELS: TaskLog = {
  working: 'a model works on the index',
  done: 'a model has done its work on the index',
  stuck: 'a model does not work on the index',
};

/** Says how far a task is, now and then, and when it is done. */
function teller(logger: Logger, { name: task, log = OF_MODELS }: EnrichTask) {
  let toldAt = 0;
  let told = false;
  return (step: Step) => {
    if (step.state === 'working') {
      if (Date.now() - toldAt < TELL) return;
      toldAt = Date.now();
      told = true;
      logger.info({ task, ...step.progress }, log.working);
    } else if (step.state === 'idle') {
      if (told) logger.info({ task }, log.done);
      told = false;
    } else {
      logger.warn({ task, reason: step.reason }, log.stuck);
    }
  };
}

/** Tells whether there can be something new since a task had nothing left to do. */
function newsOf(db: Kysely<Database>, lookAnyway = LOOK_ANYWAY) {
  let seen: { mark: string; at: number } | undefined;
  return {
    async any(): Promise<boolean> {
      if (!seen || Date.now() - seen.at > lookAnyway) return true;
      return (await readMark(db)) !== seen.mark;
    },
    async seen(): Promise<void> {
      seen = { mark: await readMark(db), at: Date.now() };
    },
  };
}

/** Runs one task, turn after turn. */
export function taskRunner(
  { db, logger, look = LOOK, leaseSeconds }: RunnerDeps,
  task: EnrichTask,
) {
  const stopping = new AbortController();
  const tell = teller(logger, task);
  const news = newsOf(db, task.lookAnyway);
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let busy = false;
  let again = false;
  let off = false;
  let failures = 0;

  async function untilEnd(signal: AbortSignal): Promise<End> {
    for (;;) {
      signal.throwIfAborted();
      const step = await task.step(signal);
      tell(step);
      if (step.state === 'working' || step.state === 'idle') failures = 0;
      if (step.state === 'idle') await news.seen();
      if (step.state !== 'working') return step;
    }
  }

  /** Works until nothing is left; undefined if another server is at it. */
  function turn(): Promise<End | undefined> {
    const options = leaseSeconds === undefined ? {} : { seconds: leaseSeconds };
    const work = (lost: AbortSignal) => untilEnd(AbortSignal.any([lost, stopping.signal]));
    return withLease(db, task.name, work, options);
  }

  /** Milliseconds until the next turn; undefined if there is none. */
  function pauseAfter(end: End | undefined): number | undefined {
    if (end?.state === 'off') return undefined;
    if (end?.state !== 'waiting') return look;
    failures += 1;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
    return 1_000 * Math.max(wait, end.seconds);
  }

  async function turnIfNews(): Promise<End | undefined> {
    return failures > 0 || (await news.any()) ? turn() : { state: 'idle' };
  }

  async function go(): Promise<void> {
    busy = true;
    again = false;
    const pause = await turnIfNews().then(pauseAfter, (err) => {
      const asked = stopping.signal.aborted;
      if (!asked) logger.warn({ err, task: task.name }, 'a task of a model failed');
      return look;
    });
    busy = false;
    off = pause === undefined;
    if (stopping.signal.aborted || pause === undefined) return;
    timer = setTimeout(run, again && failures === 0 ? 0 : pause).unref();
  }

  function run(): void {
    clearTimeout(timer);
    if (!busy && !off && !stopping.signal.aborted) underWay = outsideOfRequests(go);
  }

  return {
    turn,
    run,
    wake(): void {
      again = true;
      // While a model is away, a new text does not bring it back.
      if (failures === 0) run();
    },
    async stop(): Promise<void> {
      clearTimeout(timer);
      stopping.abort(new Error('the server stops'));
      await underWay;
    },
  };
}
