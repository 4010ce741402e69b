import { closeChat, openChat } from '../chatPanel';

const CONTROLS = { open: openChat, close: closeChat };

/**
 * Lets any button of a page open the chat.
 *
 * @example
 * const chat = useChat();
 * <button type="button" onClick={() => chat.open({ question: 'How do I start?' })}>Ask</button>
 */
export function useChat(): typeof CONTROLS {
  return CONTROLS;
}
