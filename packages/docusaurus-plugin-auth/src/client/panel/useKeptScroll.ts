import { type RefObject, useLayoutEffect } from 'react';
import { conversation } from '../conversation';
import { scrollPosition } from '../conversation/scroll';

/** Leads back to where the reader was in the conversation, after it was closed or loaded anew. */
export function useKeptScroll(log: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const count = conversation.get().length;
    const keep = () => scrollPosition.set(element.scrollTop);
    // After what else moves the conversation when it appears.
    const frame = requestAnimationFrame(() => {
      // A question that the chat was opened with is what the reader wants to see.
      if (count === conversation.get().length) element.scrollTop = scrollPosition.get();
      element.addEventListener('scroll', keep, { passive: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', keep);
    };
  }, [log]);
}
