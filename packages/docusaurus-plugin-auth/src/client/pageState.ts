import { chatEnabled, launcher } from '@generated/docusaurus-plugin-auth/default/everyPage';
import type { Props } from '@theme/AccountNavbarItem/SignedIn';
import type { ComponentType } from 'react';
import type { SessionState } from './types';

// Every page loads this file, and no more of the chat and the search than it takes to notice a reader.

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
  /** Whether there is a button that opens the chat. */
  launcher?: boolean;
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
  session: { status: 'loading', user: null },
  hidden: !!stored('sessionStorage', OPEN_KEY),
};

// Without JavaScript there is nothing to open: the button is none of the page as it is rendered.
let state: PageState = { ...START, launcher };
const listeners = new Set<() => void>();

export const getPageState = () => state;

/** Says what has become of something. */
export function changePageState(change: Partial<PageState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Calls `listener` after every change; returns the function that ends it. */
export function onPageState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says whether something could not be loaded, or broke: a reader then has a button to try again. */
export function setFailed(failed: boolean): void {
  changePageState({ failed, launcher: launcher || (chatEnabled && failed) });
}
