import { useEffect, useState, useSyncExternalStore } from 'react';
import { select } from '../chat';
import { currentPage } from '../currentPage';
import { createSearchStore, IDLE, type SearchState, type SearchStore } from './searchStore';

/** Milliseconds between two keys of somebody who is still typing a word. */
const PAUSE = 90;

/** More sections than anybody reads while typing. */
const LIMIT = 12;

/**
 * A search that lasts as long as the component.
 *
 * @param pause milliseconds without a key before the server is asked
 */
export function useSearch({ pause = PAUSE, limit = LIMIT } = {}): [SearchState, SearchStore] {
  const [store] = useState(() => createSearchStore({ select, page: currentPage, pause, limit }));
  useEffect(() => store.stop, [store]);
  return [useSyncExternalStore(store.subscribe, store.get, () => IDLE), store];
}
