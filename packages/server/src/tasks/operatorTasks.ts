import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import { outsideOfRequests } from '../tracing/context.ts';
import { endTask, type Held, holdTask, type Progress, takeTask } from './taskStore.ts';

/** Milliseconds between two words about how far a task is. */
const TELL = 2_000;

/** What a task is given while it works. */
export interface Work {
  /** Aborted when the server stops, or when another one has taken the task over. */
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** Works, and tells what it did in numbers. */
export type TaskWork = (work: Work) => Promise<Record<string, number>>;

/** What an operator can ask for, each done by one server of many. */
export interface OperatorTasks {
  /**
   * Begins a task, unless it is under way here or on another server.
   * @returns whether it was begun; it goes on after that
   */
  begin(name: string): Promise<boolean>;
  /** Resolves when nothing is under way in this process. */
  settled(): Promise<void>;
  /** Breaks off what is under way. */
  stop(): Promise<void>;
}

export interface OperatorTasksDeps {
  db: Kysely<Database>;
  logger: Pick<Logger, 'info' | 'error'>;
  works: Record<string, TaskWork>;
  /** Milliseconds between two words about how far a task is. */
  tell?: number;
}

/**
 * Makes what does the tasks. A task pressed twice, or on two servers, is done once; one whose server
 * was killed can be begun anew after half a minute.
 */
export function createOperatorTasks(deps: OperatorTasksDeps): OperatorTasks {
  const { db, logger, works, tell = TELL } = deps;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  async function held(task: Held, work: TaskWork): Promise<Record<string, number>> {
    const lost = new AbortController();
    let progress: Progress = { done: 0, total: 0 };
    // A database that is away for a moment is no reason to stop.
    const say = async () => {
      const ours = await holdTask(db, task, progress).catch(() => true);
      if (!ours) lost.abort(new Error(`another server does "${task.name}"`));
    };
    let saying = Promise.resolve();
    const timer = setInterval(() => {
      saying = say();
    }, tell);
    try {
      return await work({
        signal: AbortSignal.any([lost.signal, stopping.signal]),
        onProgress: (next) => {
          progress = next;
        },
      });
    } finally {
      clearInterval(timer);
      await saying;
      await say();
    }
  }

  async function run(task: Held, work: TaskWork): Promise<void> {
    try {
      const result = await held(task, work);
      await endTask(db, task, { outcome: 'done', result });
      logger.info({ task: task.name, result }, 'a task of the operator is done');
    } catch (err) {
      logger.error({ err, task: task.name }, 'a task of the operator failed');
      await endTask(db, task, { outcome: 'failed', result: {} }).catch(() => {});
    }
  }

  return {
    async begin(name) {
      const work = works[name];
      const task = { name, holder: randomUUID() };
      if (!work || stopping.signal.aborted || !(await takeTask(db, task))) return false;
      const running = outsideOfRequests(() => run(task, work)).finally(() =>
        underWay.delete(running),
      );
      underWay.add(running);
      return true;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async stop() {
      stopping.abort(new Error('the server stops'));
      await Promise.all(underWay);
    },
  };
}
