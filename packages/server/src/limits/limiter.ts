import type { Logger } from '../http/logger.ts';
import type { SharedCounts } from './sharedCounts.ts';
import { createWindows, type Rule, usedOf, type Window } from './windows.ts';

/** A request that is to be counted for somebody. */
export interface Counted {
  /** Whom it is counted for; tells nobody who that is, see `keys.ts`. */
  key: string;
  rule: Rule;
  /** Only looks what is left: it is counted later, or not at all. */
  peek?: boolean;
}

/** What is left of a rule. */
export interface Verdict {
  allowed: boolean;
  remaining: number;
  /** Milliseconds until the count starts again. */
  left: number;
}

/** Counts requests, for all processes on one database. */
export interface Limiter {
  /**
   * Counts a request under every key, or under none if it is too much for one of them.
   *
   * @returns a verdict for each, in the same order
   */
  consume(requests: readonly Counted[]): Promise<Verdict[]>;
  /** How often this process has refused a key since its count began, and when that starts again. */
  refusals(key: string): Refusals;
}

export interface Refusals {
  times: number;
  /** Milliseconds. */
  left: number;
}

export interface LimiterDeps {
  shared: SharedCounts;
  logger: Pick<Logger, 'warn'>;
  now?: () => number;
}

/** So many parts of a rule are counted in memory before the database is told of one. */
const PARTS = 10;

/** How long a request waits for the count of the others, in milliseconds. */
const PATIENCE = 500;

/** How long the database is left alone after it has failed, in milliseconds. */
const PAUSE = 5_000;

/** Requests that a process keeps to itself before it tells; 0 tells of each, and waits. */
const batchOf = ({ points }: Rule): number => Math.floor(points / PARTS);

const within = (work: Promise<void>, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Limits that hold for all processes, without asking the database at each request. Every process
 * counts in memory and tells the database each time a tenth of a rule has come together; from the
 * answer it learns what the others have counted. A key that is used up is refused from memory. Rules
 * of fewer than ten requests are counted in the database one by one.
 *
 * N processes let through at most a tenth of the rule each more than it says, and what arrives while
 * the database answers. While it is away each process limits alone; nobody waits for it.
 *
 * @example
 * const limiter = createLimiter({ shared: sharedCounts(db), logger });
 * const [verdict] = await limiter.consume([{ key, rule: { points: 60, seconds: 60 } }]);
 */
export function createLimiter({ shared, logger, now = Date.now }: LimiterDeps): Limiter {
  const windows = createWindows(now);
  let away = Number.NEGATIVE_INFINITY;

  function fail(err: unknown): void {
    if (now() >= away) logger.warn({ err }, 'limits are counted in this process alone');
    away = now() + PAUSE;
  }

  /** Tells the database of `points`, and learns what it has counted; true unless it could not. */
  async function tell(key: string, window: Window, points: number): Promise<number | undefined> {
    try {
      const counted = await shared.add(key, points, window.until - now());
      window.own -= points;
      window.known = Math.max(window.known, counted.points);
      window.until = now() + counted.left;
      return counted.points;
    } catch (err) {
      fail(err);
      return undefined;
    }
  }

  function tellLater(key: string, window: Window): void {
    window.telling = true;
    void tell(key, window, window.own).finally(() => {
      window.telling = false;
    });
  }

  const verdict = (window: Window | undefined, rule: Rule, allowed: boolean): Verdict => ({
    allowed,
    remaining: Math.max(0, rule.points - (window ? usedOf(window) : 0)),
    left: window ? Math.max(0, window.until - now()) : rule.seconds * 1000,
  });

  const isUsedUp = (window: Window | undefined, { points }: Rule) =>
    window !== undefined && usedOf(window) >= points;

  async function count({ key, rule, peek }: Counted): Promise<Verdict> {
    if (peek) return verdict(windows.current(key), rule, true);
    const window = windows.count(key, rule);
    const batch = batchOf(rule);
    if (now() < away) return verdict(window, rule, true);
    if (batch > 0) {
      if (window.own >= batch && !window.telling) tellLater(key, window);
      return verdict(window, rule, true);
    }
    let place: number | undefined;
    const told = tell(key, window, 1).then((counted) => {
      place = counted;
    });
    await within(told, PATIENCE);
    return verdict(window, rule, place === undefined || place <= rule.points);
  }

  return {
    async consume(requests) {
      const found = requests.map(({ key, rule }) => ({ window: windows.current(key), rule }));
      if (found.some(({ window, rule }) => isUsedUp(window, rule))) {
        for (const { window, rule } of found) {
          if (window && isUsedUp(window, rule)) window.refused += 1;
        }
        return found.map(({ window, rule }) => verdict(window, rule, !isUsedUp(window, rule)));
      }
      return Promise.all(requests.map(count));
    },
    refusals(key) {
      const window = windows.current(key);
      return { times: window?.refused ?? 0, left: window ? window.until - now() : 0 };
    },
  };
}
