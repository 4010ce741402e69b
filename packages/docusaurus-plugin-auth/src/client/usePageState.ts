import { useSyncExternalStore } from 'react';
import { getPageState, onPageState, type PageState, START } from './pageState';
import { startSession } from './session';
import { listenForSigns } from './signs';

let started = false;

/** Starts with the first component that asks, so never while the site is rendered to HTML. */
function subscribe(listener: () => void): () => void {
  if (!started) {
    startSession();
    listenForSigns();
  }
  started = true;
  return onPageState(listener);
}

/** What the page has of the plugin by now. */
export function usePageState(): PageState {
  return useSyncExternalStore(subscribe, getPageState, () => START);
}
