import SignedIn from '@theme/AccountNavbarItem/SignedIn';
import { fetchUser } from './authClient';
import { carriesSession, dropSession, hasSession } from './carried';
import { pluginConfig } from './config';
import { createSessionSync } from './createSessionSync';
import { changePageState, hintExists } from './everyPage';
import { sessionState } from './sessionState';

// Only imported lazily: a page that nobody signs in on does not load it.

const { hintKey } = pluginConfig;

const hint = {
  exists: () => (carriesSession && hasSession()) || hintExists(),
  /** A new value each time, so that the other tabs hear of it. */
  renew(): void {
    if (carriesSession) return;
    try {
      localStorage.setItem(hintKey, Date.now().toString(36));
    } catch {
      // Full or blocked: the next page load will then take the reader for signed out.
    }
  },
  clear(): void {
    if (carriesSession) dropSession();
    try {
      localStorage.removeItem(hintKey);
    } catch {
      // Blocked: then there is no hint either.
    }
  },
};

/** The one session of this page, and the server's. */
export const sessionSync = createSessionSync({
  state: sessionState,
  fetchUser,
  hint,
  now: Date.now,
});

window.addEventListener('focus', sessionSync.revisit);
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === hintKey) sessionSync.follow(newValue !== null);
});

changePageState({ SignedIn });
