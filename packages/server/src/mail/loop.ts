import type { Logger } from '../http/logger.ts';
import { outsideOfRequests } from '../tracing/context.ts';
import type { ClaimedMail, MailQueue } from './queue.ts';

/** Mails delivered at the same time: a slow mail server holds up one of them, not all. */
const LANES = 4;
/** Milliseconds between two looks at the queue; a mail of this process never waits for it. */
const POLL_INTERVAL = 5_000;
/** Milliseconds at least: a mail that another process is just claiming still looks due. */
const MIN_INTERVAL = 100;
/** Milliseconds between two clean-ups. */
const CLEAN_INTERVAL = 3_600_000;

interface LoopDeps {
  queue: Pick<MailQueue, 'claim' | 'nextDueSeconds' | 'removeOldFailures'>;
  /** Delivers a claimed mail; throws only when the queue cannot be written. */
  work: (mail: ClaimedMail) => Promise<void>;
  logger: Logger;
  pollInterval?: number;
}

/** Takes mails from the queue: at once when one is added here, else when the next one is due. */
export function mailLoop({ queue, work, logger, pollInterval = POLL_INTERVAL }: LoopDeps) {
  const lanes = new Set<Promise<void>>();
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let cleanedAt = 0;
  // Counts the wake-ups, so that one that comes while a lane finds nothing is not lost.
  let wakeUps = 0;

  /** Works until nothing is due. Whoever finds a mail lets another lane look for the next one. */
  async function lane(): Promise<void> {
    while (running) {
      const seen = wakeUps;
      const mail = await queue.claim();
      if (mail) {
        if (running) openLane();
        await work(mail);
      } else if (seen === wakeUps) return;
    }
  }

  function openLane(): void {
    if (lanes.size >= LANES) return;
    const opened = lane()
      .then(() => true)
      .catch((err) => {
        logger.warn({ err }, 'the mail queue cannot be read');
        return false;
      })
      .then((healthy) => {
        lanes.delete(opened);
        if (lanes.size === 0) void schedule(healthy);
      });
    lanes.add(opened);
  }

  function wake(): void {
    wakeUps += 1;
    if (!running) return;
    clearTimeout(timer);
    openLane();
  }

  async function clean(): Promise<void> {
    if (Date.now() - cleanedAt < CLEAN_INTERVAL) return;
    cleanedAt = Date.now();
    await queue.removeOldFailures();
  }

  /** Milliseconds until the next look. */
  async function pause(healthy: boolean): Promise<number> {
    if (!healthy) return pollInterval;
    await clean();
    const due = (await queue.nextDueSeconds()) ?? Number.POSITIVE_INFINITY;
    return Math.min(pollInterval, Math.max(MIN_INTERVAL, due * 1000));
  }

  async function schedule(healthy: boolean): Promise<void> {
    if (!running) return;
    const seen = wakeUps;
    const ms = await pause(healthy).catch(() => pollInterval);
    if (!running || seen !== wakeUps) return;
    clearTimeout(timer);
    timer = setTimeout(wake, ms).unref();
  }

  async function settle(): Promise<void> {
    while (lanes.size > 0) await Promise.all(lanes);
  }

  return {
    wake: () => outsideOfRequests(wake),
    start(): void {
      if (running) return;
      running = true;
      wake();
    },
    async stop(): Promise<void> {
      running = false;
      clearTimeout(timer);
      await settle();
    },
    async drain(): Promise<void> {
      await settle();
      for (let mail = await queue.claim(); mail; mail = await queue.claim()) await work(mail);
      await settle();
    },
  };
}
