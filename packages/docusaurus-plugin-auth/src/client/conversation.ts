import { useSyncExternalStore } from 'react';
import { ask } from './chat';
import { createConversation, type Exchange } from './conversationStore';
import { currentPage } from './currentPage';

/** The one conversation of this page load. It outlives client navigation and a closed panel. */
export const conversation = createConversation({ ask, page: currentPage, gather: 40 });

const NONE: readonly Exchange[] = [];

/** Everything that was asked, oldest first. */
export function useConversation(): readonly Exchange[] {
  return useSyncExternalStore(conversation.subscribe, conversation.get, () => NONE);
}
