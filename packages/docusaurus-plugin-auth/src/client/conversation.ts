import { useSyncExternalStore } from 'react';
import { ask } from './chat';
import { createConversation, type Exchange } from './conversationStore';
import { currentPage } from './currentPage';
import { sessionState } from './session';

const anonymous = () => sessionState.get().status === 'signed-out';

/** The one conversation of this page load. It outlives client navigation and a closed panel. */
export const conversation = createConversation({ ask, page: currentPage, anonymous, gather: 40 });

// What is kept for a reader is not left on the screen for the next one.
let wasSignedIn = false;
sessionState.subscribe(() => {
  const { status } = sessionState.get();
  if (wasSignedIn && status === 'signed-out' && conversation.keptAs()) conversation.clear();
  wasSignedIn = status === 'signed-in' || (wasSignedIn && status === 'loading');
});

const NONE: readonly Exchange[] = [];

/** Everything that was asked, oldest first. */
export function useConversation(): readonly Exchange[] {
  return useSyncExternalStore(conversation.subscribe, conversation.get, () => NONE);
}
