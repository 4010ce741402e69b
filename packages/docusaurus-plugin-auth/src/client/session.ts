import { hintKey, hintStorage } from '@generated/docusaurus-plugin-auth/default/everyPage';
import { useSyncExternalStore } from 'react';
import { createStore } from './store';
import type { SessionState } from './types';

// Every page loads this file: what only readers who have an account need is in `sessionSync.ts`.

const LOADING: SessionState = { status: 'loading', user: null };

/** The one session of this page: navbar, pages and chat read it, and no provider is needed. */
export const sessionState = createStore(LOADING);

/**
 * Whether there is a note in local storage that somebody has signed in here with this browser. It
 * says nothing about who: its value is only a mark that changes, so that other tabs notice. Readers
 * without it send no request about a session. Tabs that carry a session each have their own; one
 * that a provider led back to is about to.
 */
export function hintExists(): boolean {
  try {
    return !!window[hintStorage].getItem(hintKey) || location.hash.startsWith('#handoff=');
  } catch {
    // Blocked by the reader: then cookies are blocked just the same.
    return false;
  }
}

const loadSync = async () =>
  (await import(/* webpackChunkName: "plugin-auth-session" */ './sessionSync')).sessionSync;

/** Reads the session from the server again, e.g. after the reader changed their name. */
export async function refreshSession(): Promise<void> {
  try {
    await (await loadSync()).refresh();
  } catch {
    // The code could not be loaded, just as the server could not have been asked.
    sessionState.set({ status: 'unavailable', user: null });
  }
}

function start(): void {
  // Safari has no requestIdleCallback.
  if (hintExists()) (window.requestIdleCallback ?? setTimeout)(refreshSession);
  // Unless somebody has signed in on this page before anybody asked.
  else if (sessionState.get() === LOADING) sessionState.set({ status: 'signed-out', user: null });
  window.addEventListener('storage', async ({ key, newValue }) => {
    if (key === hintKey) (await loadSync()).follow(newValue !== null);
  });
}

let started = false;

/** Starts with the first component that asks, so never while the site is rendered to HTML. */
function subscribe(listener: () => void): () => void {
  if (!started) start();
  started = true;
  return sessionState.subscribe(listener);
}

/**
 * Who reads. The status is `loading` while the site is rendered and until the browser knows.
 *
 * @example
 * const { status, user } = useSession();
 * if (status === 'signed-in') return <p>Hello {user.name}</p>;
 */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, sessionState.get, () => LOADING);
}
