import { useSyncExternalStore } from 'react';
import { ask } from './chat';
import { createConversation, type Exchange } from './conversationStore';
import type { PageContext } from './types';

/** The tags that Docusaurus writes into the head of every page; pages outside of docs lack some. */
function metaContent(name: string): string | undefined {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  return content || undefined;
}

function currentPage(): PageContext {
  return {
    url: window.location.pathname,
    version: metaContent('docusaurus_version'),
    locale: metaContent('docusaurus_locale') ?? (document.documentElement.lang || undefined),
  };
}

/** The one conversation of this page load. It outlives client navigation and a closed panel. */
export const conversation = createConversation({ ask, page: currentPage, gather: 40 });

const NONE: readonly Exchange[] = [];

/** Everything that was asked, oldest first. */
export function useConversation(): readonly Exchange[] {
  return useSyncExternalStore(conversation.subscribe, conversation.get, () => NONE);
}
