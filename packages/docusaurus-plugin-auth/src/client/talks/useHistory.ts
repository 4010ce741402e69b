import { useCallback, useEffect, useState } from 'react';
import { type Loaded, useLoaded } from '../account/useLoaded';
import { listConversations } from './history';
import type { ConversationList, ConversationSummary } from './types';

/** Milliseconds without another letter after which is searched. */
const PAUSE = 250;

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface History extends Omit<Loaded<ConversationSummary[]>, 'replace'> {
  /** There are more than `data`. */
  more: boolean;
  /** Loads those that follow. @throws {ClientError} */
  loadMore: () => Promise<void>;
}

/**
 * The conversations that the reader keeps, for as long as a component is shown.
 *
 * @param search words that they must have
 */
export function useHistory(search: string): History {
  const settled = useSettled(search);
  const load = useCallback(() => listConversations({ search: settled }), [settled]);
  const { data: first, error, reload } = useLoaded(load);
  const [later, setLater] = useState<{ after: ConversationList; list: ConversationList }>();
  // What followed an older answer does not follow this one.
  const rest = later && later.after === first ? later.list : undefined;
  const data = first && [...first.conversations, ...(rest?.conversations ?? [])];

  async function loadMore(): Promise<void> {
    if (!first || !data) return;
    const next = await listConversations({ search: settled, offset: data.length });
    const conversations = [...(rest?.conversations ?? []), ...next.conversations];
    setLater({ after: first, list: { conversations, more: next.more } });
  }

  return { data, error, reload, more: (rest ?? first)?.more ?? false, loadMore };
}
