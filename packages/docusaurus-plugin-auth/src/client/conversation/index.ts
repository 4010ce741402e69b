import { useSyncExternalStore } from 'react';
import { ask } from '../chat';
import { currentPage } from '../currentPage';
import { onNextFrame } from '../nextFrame';
import { sessionState } from '../sessionState';
import { createConversation } from './conversation';
import type { Exchange, QueuedQuestion } from './exchange';
import { persist } from './persist';

const anonymous = () => sessionState.get().status === 'signed-out';

/** The one conversation of this page load. It outlives client navigation and a closed panel. */
export const conversation = createConversation({
  ask,
  page: currentPage,
  anonymous,
  schedule: onNextFrame,
});

if (typeof window !== 'undefined') persist(conversation);

const NONE: readonly never[] = [];

/** Everything that was asked, oldest first. */
export function useConversation(): readonly Exchange[] {
  return useSyncExternalStore(conversation.subscribe, conversation.get, () => NONE);
}

/** The questions that wait for the answer before them. */
export function useQueue(): readonly QueuedQuestion[] {
  const { subscribe, get } = conversation.queue;
  return useSyncExternalStore(subscribe, get, () => NONE);
}

/** What the last new conversation took from the screen, while it can be brought back. */
export function useCleared(): readonly Exchange[] {
  const { subscribe, get } = conversation.cleared;
  return useSyncExternalStore(subscribe, get, () => NONE);
}
