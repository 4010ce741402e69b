import { useSyncExternalStore } from 'react';
import { createStore } from './store';

// Every page loads this file: what only the opened chat needs is in `conversation/` and `panel/`.

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

/** A note in the storage of the tab that the chat is open. */
const KEY = 'docusaurus-auth.chat-open';

const CLOSED: ChatPanelState = { open: false };

function initial(): ChatPanelState {
  try {
    if (sessionStorage.getItem(KEY)) return { open: true, restored: true };
  } catch {
    // Blocked, or the site is being rendered.
  }
  return CLOSED;
}

const panel = createStore(initial());

function show(state: ChatPanelState): void {
  try {
    sessionStorage[state.open ? 'setItem' : 'removeItem'](KEY, '1');
  } catch {
    // Then it is open until the page is loaded anew.
  }
  panel.set(state);
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
