import { carries, hintKey, hintStorage } from '@generated/docusaurus-plugin-auth/default/everyPage';
import { changePageState, stored } from './pageState';

// Every page loads this file: what only readers who have an account need is in `sessionSync.ts`.

/**
 * Whether there is a note in local storage that somebody has signed in here with this browser. It
 * says nothing about who: its value is only a mark that changes, so that other tabs notice. Readers
 * without it send no request about a session. Tabs that carry a session each have their own; one
 * that a provider led back to is about to.
 */
export const hintExists = () =>
  // Where storage is blocked, cookies are blocked just the same.
  !!stored(hintStorage, hintKey) || (carries && location.hash.startsWith('#handoff='));

/** Reads the session from the server again, e.g. after the reader changed their name. */
export const refreshSession = (): Promise<void> =>
  import(/* webpackChunkName: "auth2" */ './sessionSync')
    .then(({ sessionSync }) => sessionSync.refresh())
    // The code could not be loaded, just as the server could not have been asked.
    .catch(() => changePageState({ session: { status: 'unavailable', user: null } }));

function look(): void {
  // Safari has no requestIdleCallback.
  if (hintExists()) (window.requestIdleCallback ?? setTimeout)(refreshSession);
  else changePageState({ session: { status: 'signed-out', user: null } });
}

/** Looks whether somebody may be signed in, and again when that has changed in another tab. */
export function startSession(): void {
  look();
  addEventListener('storage', ({ key }) => {
    if (key === hintKey) look();
  });
}
