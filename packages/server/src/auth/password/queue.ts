/** There is no place left in a queue. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** A queue for work of which only so much may be done at once. */
export interface BoundedQueue {
  /** Does `work` when its turn comes. @throws QueueFull when too much waits already */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** What is being done now. */
  readonly running: number;
  /** What waits. */
  readonly waiting: number;
  /** How much has been begun since the start. */
  readonly begun: number;
}

/**
 * Does at most `running` pieces of work at once, in the order in which they came, and lets at most
 * `waiting` wait. Whoever comes when that is full is refused at once, instead of waiting for longer
 * than anybody waits for an answer.
 *
 * @example
 * const queue = boundedQueue({ running: 2, waiting: 50 });
 * const hash = await queue.run(() => hashPassword(password));
 */
export function boundedQueue(limits: { running: number; waiting: number }): BoundedQueue {
  const waiting: (() => void)[] = [];
  let running = 0;
  let begun = 0;

  /** The place of a piece of work that is done goes straight to the next one. */
  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  async function place(): Promise<void> {
    if (running < limits.running) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.waiting) throw new QueueFull('too much is waiting');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  return {
    get running() {
      return running;
    },
    get waiting() {
      return waiting.length;
    },
    get begun() {
      return begun;
    },
    async run(work) {
      await place();
      begun += 1;
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
