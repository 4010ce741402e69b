import { useEffect } from 'react';
import { takeQuestion, useChatPanel } from '../chatPanel';
import { conversation } from '../conversation';

/** Asks the question that the chat was opened with. */
export function useWaitingQuestion(): void {
  const { question } = useChatPanel();
  useEffect(() => {
    const waiting = question === undefined ? undefined : takeQuestion();
    if (waiting) conversation.submit(waiting);
  }, [question]);
}
