import { useSyncExternalStore } from 'react';
import { hint } from './hint';
import { createSessionStore } from './sessionStore';
import type { SessionState } from './types';

/** The one session of this page: navbar, pages and chat read it, and no provider is needed. */
export const session = createSessionStore({
  fetchUser: async () => (await import('./authClient')).fetchUser(),
  hint,
  now: Date.now,
});

function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2_000 });
  else setTimeout(task, 200);
}

let started = false;

/** Starts with the first component that asks, so never while the site is rendered to HTML. */
function subscribe(listener: () => void): () => void {
  if (!started) {
    started = true;
    session.start(whenIdle);
    hint.watch(session.follow);
    window.addEventListener('focus', session.revisit);
  }
  return session.subscribe(listener);
}

/**
 * Who reads. The status is `loading` while the site is rendered and until the browser knows.
 *
 * @example
 * const { status, user } = useSession();
 * if (status === 'signed-in') return <p>Hello {user.name}</p>;
 */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, session.get, session.getServerState);
}

/** Reads the session from the server again, e.g. after the reader changed their name. */
export function refreshSession(): Promise<void> {
  return session.refresh();
}
