import { useEffect } from 'react';
import { isChatShortcut } from '../chatShortcut';
import { pluginConfig } from '../config';
import { isTyping } from '../typing';

const { shortcut } = pluginConfig.chat;

/** Whether a key belongs to what has a use of its own for it. */
const isElsewhere = (target: EventTarget | null) =>
  isTyping(target) || (target instanceof Element && target.closest('dialog') !== null);

/**
 * Lets the shortcut of the chat ask about what is marked.
 *
 * @param ask undefined while nothing is marked
 */
export function useAskKey(ask: (() => void) | undefined): void {
  useEffect(() => {
    if (!shortcut || !ask) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (isElsewhere(event.target) || !isChatShortcut(event, shortcut || '')) return;
      event.preventDefault();
      ask?.();
    }
    // Before the shortcut opens the chat with nothing.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [ask]);
}
