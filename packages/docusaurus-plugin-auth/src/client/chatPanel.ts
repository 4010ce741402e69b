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
/** Where the chat is a sheet over the page. The stylesheets of the chat say the same. */
export const NARROW = '(max-width: 640px)';

const CLOSED: ChatPanelState = { open: false };

/** On a phone it covers the page: whoever goes to another one wants to see that. */
function isInTheWay(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  const reloaded = load && 'type' in load && load.type === 'reload';
  return !reloaded && matchMedia(NARROW).matches;
}

function initial(): ChatPanelState {
  try {
    const wasOpen = sessionStorage.getItem(KEY) !== null && !isInTheWay();
    return wasOpen ? { open: true, restored: true } : CLOSED;
  } catch {
    // Blocked, or the site is being rendered.
    return CLOSED;
  }
}

function show(state: ChatPanelState): void {
  try {
    if (state.open) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Then it is open until the page is loaded anew.
  }
  panel.set(state);
}

const panel = createStore<ChatPanelState>(initial());

/**
 * Opens the chat, or leads back to its field; with a question it is asked at once.
 *
 * @example
 * <button type="button" onClick={() => openChat({ question: 'How do I start?' })}>Help</button>
 */
export function openChat({ question, draft }: OpenChatOptions = {}): void {
  show({ open: true, question, draft });
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
