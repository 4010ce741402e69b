import { useSyncExternalStore } from 'react';
import { createStore } from '../store';

/** What is being typed. It outlives a closed panel. */
export const draft = createStore('');

/** Puts a text into the field without taking away what the reader has typed. */
export function addToDraft(text: string): void {
  const typed = draft.get().trim();
  draft.set(typed && typed !== text ? `${typed}\n${text}` : text);
}

export function useDraft(): string {
  return useSyncExternalStore(draft.subscribe, draft.get, () => '');
}
