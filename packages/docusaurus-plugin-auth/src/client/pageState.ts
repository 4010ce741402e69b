import { launcher } from '@generated/docusaurus-plugin-auth/default/everyPage';
import type { Props } from '@theme/AccountNavbarItem/SignedIn';
import type { ComponentType } from 'react';
import { type Act, listenForActs } from './acts';
import { startSession } from './session';
import type { SessionState } from './types';

// Every page loads this file, and no more of the chat and the search than it takes to notice a reader.

/** What a page has of the plugin so far. */
export interface PageState {
  /** Who reads. */
  session: SessionState;
  /** The account item of a reader who is signed in, once one is known. */
  SignedIn?: ComponentType<Props>;
  /** What answers to readers, once one has reached for the chat or the search. */
  Awake?: ComponentType;
  /** The chat is open, or was before the page was loaded anew: it needs no button. */
  hidden?: boolean;
  /** Takes acts of the reader over, once it is loaded. */
  answer?: (act: Act, late?: boolean) => void;
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

let started = false;

/**
 * Calls `listener` after every change; returns the function that ends it. A page starts with the first
 * component that listens, so never while the site is rendered to HTML.
 */
export function onPageState(listener: () => void): () => void {
  if (!started) {
    startSession();
    listenForActs();
  }
  started = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}
