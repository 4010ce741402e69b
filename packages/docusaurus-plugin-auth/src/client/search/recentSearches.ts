import { useSyncExternalStore } from 'react';
import { createStore } from '../store';

const KEY = 'docusaurus-auth.recent-searches';
/** How many are kept, and how long the longest one may be. */
const KEPT = 5;
const LENGTH_MAX = 100;

const NONE: readonly string[] = [];

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function load(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isText).slice(0, KEPT) : NONE;
  } catch {
    // A browser that keeps nothing for this site, or something that is not ours.
    return NONE;
  }
}

function save(searches: readonly string[]): void {
  try {
    if (searches.length > 0) sessionStorage.setItem(KEY, JSON.stringify(searches));
    else sessionStorage.removeItem(KEY);
  } catch {
    // They then last as long as the page.
  }
}

const store = createStore<readonly string[] | undefined>(undefined);
let loaded: readonly string[] | undefined;

/** What the reader looked for lately in this tab, newest first. */
export function recentSearches(): readonly string[] {
  loaded ??= load();
  return store.get() ?? loaded;
}

/** Keeps what the reader found something for. It never leaves the browser, and ends with its tab. */
export function rememberSearch(query: string): void {
  const search = query.trim().slice(0, LENGTH_MAX);
  if (!search) return;
  const others = recentSearches().filter((other) => other !== search);
  const searches = [search, ...others].slice(0, KEPT);
  save(searches);
  store.set(searches);
}

export function forgetSearches(): void {
  save(NONE);
  store.set(NONE);
}

export function useRecentSearches(): readonly string[] {
  return useSyncExternalStore(store.subscribe, recentSearches, () => NONE);
}
