import { useSyncExternalStore } from 'react';
import { getPageState, OPEN_KEY, wake } from './everyPage';
import { createStore } from './store';

/** Whether the chat is open, and what it was opened with. */
export interface ChatPanelState {
  open: boolean;
  /** It is asked as soon as the chat is there. */
  question?: string;
  /** It is put into the field, for the reader to send. */
  draft?: string;
  /** It was open before the page was loaded anew: nobody has just reached for it. */
  restored?: boolean;
}

export interface OpenChatOptions {
  /** Is asked at once. */
  question?: string;
  /** Waits in the field until the reader sends it. */
  draft?: string;
}

const CLOSED: ChatPanelState = { open: false };

const panel = createStore<ChatPanelState>(
  getPageState().hidden ? { open: true, restored: true } : CLOSED,
);

function show(state: ChatPanelState): void {
  try {
    sessionStorage[state.open ? 'setItem' : 'removeItem'](OPEN_KEY, '1');
  } catch {
    // Then it is open until the page is loaded anew.
  }
  panel.set(state);
  // It may be a page of the site that opens it.
  wake();
}

/**
 * Opens the chat, or leads back to its field; with a question it is asked at once.
 *
 * @example
 * <button type="button" onClick={() => openChat({ question: 'How do I start?' })}>Help</button>
 */
export function openChat(options: OpenChatOptions = {}): void {
  show({ ...options, open: true });
}

/** Closes the chat. What was asked and answered is kept. */
export function closeChat(): void {
  show(CLOSED);
}

/** Takes what the chat was opened with, so that it is used only once. */
export function takeOpening(): OpenChatOptions {
  const { question, draft, ...state } = panel.get();
  if (question !== undefined || draft !== undefined) panel.set(state);
  return { question, draft };
}

export function useChatPanel(): ChatPanelState {
  return useSyncExternalStore(panel.subscribe, panel.get, () => CLOSED);
}
