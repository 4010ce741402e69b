import { type End, type RunnerDeps, taskRunner } from './runner.ts';
import type { EnrichTask } from './task.ts';

/** Lets models work on the index in the background. */
export interface Enricher {
  start(): void;
  /** There is something new: looks at once. */
  wake(): void;
  /** Ends after the step under way is broken off; what was done is kept. */
  stop(): Promise<void>;
  /** Works until nothing is left or a model fails; for tests and commands. */
  drain(): Promise<End[]>;
}

export interface EnricherDeps extends RunnerDeps {
  tasks: EnrichTask[];
}

/**
 * Makes the background work of models on the index. It never holds up an ingest or a search, goes on
 * where it was after a stop or a crash, and is done by one server of many.
 */
export function createEnricher({ tasks, ...deps }: EnricherDeps): Enricher {
  const runners = tasks.map((task) => taskRunner(deps, task));
  return {
    start() {
      for (const runner of runners) runner.run();
    },
    wake() {
      for (const runner of runners) runner.wake();
    },
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
    async drain() {
      const ends: End[] = [];
      for (const runner of runners) {
        const end = await runner.turn();
        if (end) ends.push(end);
      }
      return ends;
    },
  };
}
