import { type RefObject, useEffect } from 'react';
import { takeOpening, useChatPanel } from '../chatPanel';
import { conversation } from '../conversation';
import { addToDraft } from '../conversation/draft';
import { focusField } from './focusField';

/** Does what the chat was opened for: asks, fills in the field, and leads the focus there. */
export function useOpening(input: RefObject<HTMLTextAreaElement | null>): void {
  const panel = useChatPanel();
  useEffect(() => {
    const { question, draft } = takeOpening();
    if (question) conversation.submit(question);
    if (draft) addToDraft(draft);
    // A page that was loaded anew keeps the focus where it is.
    if (panel.restored) return;
    focusField(input.current, question !== undefined);
  }, [panel, input]);
}
