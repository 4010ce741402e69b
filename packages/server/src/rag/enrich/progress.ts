import type { Progress } from './task.ts';

/** Milliseconds between two counts: counting looks at every section. */
const RECOUNT = 10_000;

/** Follows how far a task is: counts now and then, and adds up in between. */
export function progressOf<T>(
  count: (of: T) => Promise<{ total: number; missing: number }>,
): (of: T, justDone: number) => Promise<Progress> {
  let countedAt = 0;
  let total = 0;
  let done = 0;
  return async (of, justDone) => {
    done = Math.min(total, done + justDone);
    if (Date.now() - countedAt >= RECOUNT) {
      const counted = await count(of);
      total = counted.total;
      done = counted.total - counted.missing;
      countedAt = Date.now();
    }
    return { done, total };
  };
}
