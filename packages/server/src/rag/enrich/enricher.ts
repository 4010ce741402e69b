import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Logger } from '../../http/logger.ts';
import { withLease } from './lease.ts';
import type { EnrichTask, Step } from './task.ts';

/** Milliseconds between two looks for work that other servers have brought in. */
const LOOK = 15_000;
/** Seconds to wait after a failure: doubled with each, up to the longest. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;
/** Milliseconds between two lines of the log about how far a task is. */
const TELL = 10_000;

/** Lets models work on the index in the background. */
export interface Enricher {
  start(): void;
  /** There is something new: looks at once. */
  wake(): void;
  /** Ends after the step under way is broken off; what was done is kept. */
  stop(): Promise<void>;
  /** Works until nothing is left or a model fails; for tests and commands. */
  drain(): Promise<Array<Exclude<Step, { state: 'working' }>>>;
}

export interface EnricherDeps {
  db: Kysely<Database>;
  logger: Logger;
  tasks: EnrichTask[];
  /** Milliseconds between two looks. */
  look?: number;
  /** Seconds until the work of a killed server is taken over. */
  leaseSeconds?: number;
}

type End = Exclude<Step, { state: 'working' }>;

/** Says how far a task is, now and then, and when it is done. */
function teller(logger: Logger, task: string) {
  let toldAt = 0;
  let told = false;
  return (step: Step) => {
    if (step.state === 'working') {
      if (Date.now() - toldAt < TELL) return;
      toldAt = Date.now();
      told = true;
      logger.info({ task, ...step.progress }, 'a model works on the index');
    } else if (step.state === 'idle') {
      if (told) logger.info({ task }, 'a model has done its work on the index');
      told = false;
    } else {
      logger.warn({ task, reason: step.reason }, 'a model does not work on the index');
    }
  };
}

/** Runs one task in turns of its own. */
function runner({ db, logger, look = LOOK, leaseSeconds }: EnricherDeps, task: EnrichTask) {
  const stopping = new AbortController();
  const tell = teller(logger, task.name);
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
      if (step.state !== 'working') return step;
      failures = 0;
    }
  }

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

  async function go(): Promise<void> {
    busy = true;
    again = false;
    const pause = await turn().then(pauseAfter, (err) => {
      if (!stopping.signal.aborted)
        logger.warn({ err, task: task.name }, 'a task of a model failed');
      return look;
    });
    busy = false;
    off = pause === undefined;
    if (stopping.signal.aborted || pause === undefined) return;
    timer = setTimeout(run, again && failures === 0 ? 0 : pause).unref();
  }

  function run(): void {
    clearTimeout(timer);
    if (!busy && !off && !stopping.signal.aborted) underWay = go();
  }

  return {
    turn,
    run,
    wake() {
      again = true;
      // While a model is away, a new text does not bring it back.
      if (failures === 0) run();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort(new Error('the server stops'));
      await underWay;
    },
  };
}

/**
 * Makes the background work of models on the index. It never holds up an ingest or a search, goes on
 * where it was after a stop or a crash, and is done by one server of many.
 */
export function createEnricher(deps: EnricherDeps): Enricher {
  const runners = deps.tasks.map((task) => runner(deps, task));
  return {
    start: () => runners.forEach((one) => void one.run()),
    wake: () => runners.forEach((one) => void one.wake()),
    async stop() {
      await Promise.all(runners.map((one) => one.stop()));
    },
    async drain() {
      const ends: End[] = [];
      for (const one of runners) {
        const end = await one.turn();
        if (end) ends.push(end);
      }
      return ends;
    },
  };
}
