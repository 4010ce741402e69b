import type { Props } from '@theme/AccountNavbarItem/SignedIn';
import type { ComponentType } from 'react';
import { createStore } from './store';
import type { SessionState } from './types';

// Every page loads this file, and no more of the chat and the search than it takes to notice a reader.

/** What is not known of a session before somebody has looked. */
export const LOADING: SessionState = { status: 'loading', user: null };

/** What a page has of the plugin so far. */
export interface PageState {
  /** Who reads. */
  session: SessionState;
  /** The account item of a reader who is signed in, once one is known. */
  SignedIn?: ComponentType<Props>;
  /** What attends to a reader, once there was a sign of one. */
  Attendant?: ComponentType;
  /** The button of blocks of code, which comes along. */
  AskCode?: ComponentType;
  /** What answers to readers, once one has reached for the chat or the search. */
  Awake?: ComponentType;
  /** The chat is open, or was before the page was loaded anew: it needs no button. */
  hidden?: boolean;
  /** Something could not be loaded, or broke. The next act tries again. */
  failed?: boolean;
}

/** Reads what a storage of the browser keeps, where it is not blocked. */
export function stored(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    // Blocked, or the site is being rendered.
    return null;
  }
}

/** A note in the storage of the tab that the chat is open. */
export const OPEN_KEY = 'docusaurus-auth.chat-open';

/** A page as it starts. */
export const START: PageState = {
  session: LOADING,
  hidden: !!stored('sessionStorage', OPEN_KEY),
};

/** One store for all that every page shows: each of its own would weigh as much again. */
export const pageState = createStore(START);

/** Says what has become of something. */
export function setAwake(change: Partial<PageState>): void {
  pageState.set({ ...pageState.get(), ...change });
}
