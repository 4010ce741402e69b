import type { Store } from './store';
import type { SessionState, SessionUser } from './types';

/** A session that was read this long ago (ms) is read again when the reader comes back. */
export const STALE_AFTER = 5 * 60_000;

export interface SessionDeps {
  /** What the components of the page read. */
  state: Store<SessionState>;
  /** Asks the server who is signed in; rejects when it cannot be asked. */
  fetchUser: () => Promise<SessionUser | null>;
  hint: { exists: () => boolean; renew: () => void; clear: () => void };
  /** Milliseconds of a clock. */
  now: () => number;
}

/** The rules of the session in the browser, apart from the browser: see `sessionSync.ts`. */
export function createSessionSync({ state: { get, set }, fetchUser, hint, now }: SessionDeps) {
  let readAt = 0;
  let running: Promise<void> | undefined;
  // Counts what is known better than by a request that is still on its way.
  let epoch = 0;

  function settle(user: SessionUser | null): void {
    epoch += 1;
    readAt = now();
    set(user ? { status: 'signed-in', user } : { status: 'signed-out', user });
  }

  async function read(): Promise<void> {
    const started = epoch;
    try {
      const user = await fetchUser();
      if (started !== epoch) return;
      if (!user) hint.clear();
      else if (!hint.exists()) hint.renew();
      settle(user);
    } catch {
      // Who was signed in a moment ago is still shown; the server decides on every request anyway.
      if (started === epoch && get().status !== 'signed-in') {
        set({ status: 'unavailable', user: null });
      }
    }
  }

  /** Reads the session from the server; calls at the same time share one request. */
  function refresh(): Promise<void> {
    running ??= read().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    refresh,
    /** Takes over what a sign-in, sign-up or sign-out in this tab led to. */
    adopt(user: SessionUser | null): void {
      if (user) hint.renew();
      else hint.clear();
      settle(user);
    },
    /** Another tab signed in or out. */
    follow(signedIn: boolean): void {
      if (signedIn) refresh();
      else settle(null);
    },
    /** The reader came back to the tab. */
    revisit(): void {
      if (hint.exists() && now() - readAt > STALE_AFTER) refresh();
    },
  };
}
