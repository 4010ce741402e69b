import { useSyncExternalStore } from 'react';
import { getPageState, onPageState, type PageState, START } from './pageState';

/** What the page has of the plugin by now. */
export function usePageState(): PageState {
  return useSyncExternalStore(onPageState, getPageState, () => START);
}
