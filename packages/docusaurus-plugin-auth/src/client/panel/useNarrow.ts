import { useSyncExternalStore } from 'react';

/** Where the chat is a sheet over the page. The stylesheets of the chat say the same. */
export const NARROW = '(max-width: 640px)';

/** Whether the chat covers the page. Only in a browser. */
export function coversPage(): boolean {
  return window.matchMedia(NARROW).matches;
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the chat covers the page, for components. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, coversPage, () => false);
}
