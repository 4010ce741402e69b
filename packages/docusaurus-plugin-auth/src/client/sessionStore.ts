import { createStore } from './store';
import type { SessionState, SessionUser } from './types';

/** A session that was read this long ago (ms) is read again when the reader comes back. */
export const STALE_AFTER = 5 * 60_000;

export interface SessionDeps {
  /** Asks the server who is signed in; rejects when it cannot be asked. */
  fetchUser: () => Promise<SessionUser | null>;
  hint: { exists: () => boolean; renew: () => void; clear: () => void };
  /** Milliseconds of a clock. */
  now: () => number;
}

const LOADING: SessionState = { status: 'loading', user: null };
const SIGNED_OUT: SessionState = { status: 'signed-out', user: null };

/** The rules of the session in the browser, apart from the browser: see `session.ts`. */
export function createSessionStore({ fetchUser, hint, now }: SessionDeps) {
  const { get, set, subscribe } = createStore<SessionState>(LOADING);
  let readAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  // Counts what is known better than by a request that is still on its way.
  let epoch = 0;

  function settle(user: SessionUser | null): void {
    epoch += 1;
    readAt = now();
    set(user ? { status: 'signed-in', user } : SIGNED_OUT);
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

  function refresh(): Promise<void> {
    running ??= read().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    get,
    subscribe,
    /** What the server renders and what the first render in the browser repeats. */
    getServerState: (): SessionState => LOADING,
    /** Reads the session from the server; calls at the same time share one request. */
    refresh,
    /** Takes over what a sign-in, sign-up or sign-out in this tab led to. */
    adopt(user: SessionUser | null): void {
      if (user) hint.renew();
      else hint.clear();
      settle(user);
    },
    /** Another tab signed in or out. */
    follow(signedIn: boolean): void {
      if (signedIn) void refresh();
      else settle(null);
    },
    /** The first look of a page load. Without the hint it is answered without a request. */
    start(whenIdle: (task: () => void) => void): void {
      if (hint.exists()) whenIdle(() => void refresh());
      else set(SIGNED_OUT);
    },
    /** The reader came back to the tab. */
    revisit(): void {
      if (hint.exists() && now() - readAt > STALE_AFTER) void refresh();
    },
  };
}
