/** At most `points` requests in `seconds`. */
export interface Rule {
  points: number;
  seconds: number;
}

/** What a key has used of its rule in the time that runs. */
export interface Window {
  /** Requests that the database has counted, of every process, as of the last time it was told. */
  known: number;
  /** Requests of this process that it has not been told of. */
  own: number;
  /** When the count starts again, in milliseconds. */
  until: number;
  /** The database is being told. */
  telling: boolean;
  /** Requests that were refused because it was used up. */
  refused: number;
}

/** Keys that are remembered at most: the one that was used longest ago is forgotten first. */
const REMEMBERED = 20_000;

const newWindow = (until: number): Window => {
  return { known: 0, own: 0, until, telling: false, refused: 0 };
};

export const usedOf = ({ known, own }: Window): number => known + own;

/**
 * The counts of this process, in memory. A window starts with the first request of a key, and ends
 * after the seconds of its rule.
 */
export function createWindows(now: () => number, remembered = REMEMBERED) {
  const windows = new Map<string, Window>();

  const current = (key: string): Window | undefined => {
    const found = windows.get(key);
    return found && found.until > now() ? found : undefined;
  };

  return {
    current,
    /** Counts a request, in the window that runs or in a new one. */
    count(key: string, { seconds }: Rule): Window {
      const found = current(key);
      const window = found ?? newWindow(now() + seconds * 1000);
      window.own += 1;
      // Behind all others: a key that is in use is not forgotten.
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > remembered) windows.delete(windows.keys().next().value ?? '');
      return window;
    },
    get size() {
      return windows.size;
    },
  };
}
