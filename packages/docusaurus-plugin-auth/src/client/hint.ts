import { pluginConfig } from './config';

/**
 * A note in local storage that somebody has signed in here with this browser. It says nothing about
 * who: its value is only a mark that changes, so that other tabs notice. Readers without it send no
 * request about a session.
 */
const KEY = `docusaurus-auth.signed-in${pluginConfig.serverUrl}`;

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Blocked by the reader: then no hint, and cookies are blocked just the same.
    return null;
  }
}

export const hint = {
  exists: (): boolean => storage()?.getItem(KEY) != null,
  /** Sets the hint, and tells the other tabs that the session changed. */
  renew(): void {
    try {
      storage()?.setItem(KEY, Date.now().toString(36));
    } catch {
      // Full or read-only: the next page load will then take the reader for signed out.
    }
  },
  clear(): void {
    storage()?.removeItem(KEY);
  },
  /** Calls back when another tab signed in (`true`) or out (`false`). */
  watch(onChange: (signedIn: boolean) => void): void {
    window.addEventListener('storage', (event) => {
      if (event.key === KEY) onChange(event.newValue !== null);
    });
  },
};
