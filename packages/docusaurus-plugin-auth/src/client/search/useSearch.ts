import { useEffect, useState, useSyncExternalStore } from 'react';
import { select } from '../chat';
import { currentPage } from '../currentPage';
import { createSearchStore, IDLE, type SearchState, type SearchStore } from './searchStore';

/** Milliseconds between two keys of somebody who is still typing a word. */
const PAUSE = 90;

/** A search that lasts as long as the component. */
export function useSearch(): [SearchState, SearchStore] {
  const [store] = useState(() => createSearchStore({ select, page: currentPage, pause: PAUSE }));
  useEffect(() => store.stop, [store]);
  return [useSyncExternalStore(store.subscribe, store.get, () => IDLE), store];
}
