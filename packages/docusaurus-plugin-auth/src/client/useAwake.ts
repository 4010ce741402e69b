import { useSyncExternalStore } from 'react';
import { getAwake, onAwake, type PageState, START } from './page';
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
  return onAwake(listener);
}

/** What the page has of the plugin by now. */
export function useAwake(): PageState {
  return useSyncExternalStore(subscribe, getAwake, () => START);
}
