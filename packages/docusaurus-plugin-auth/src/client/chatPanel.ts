import { useSyncExternalStore } from 'react';
import { createStore } from './store';

/** Whether the chat is open, and a question that it should ask as soon as it is. */
export interface ChatPanelState {
  open: boolean;
  question?: string;
}

const CLOSED: ChatPanelState = { open: false };
const panel = createStore<ChatPanelState>(CLOSED);

/**
 * Opens the chat; with a question it is asked at once.
 *
 * @example
 * <button type="button" onClick={() => openChat({ question: 'How do I start?' })}>Help</button>
 */
export function openChat({ question }: { question?: string } = {}): void {
  panel.set({ open: true, question });
}

/** Closes the chat. What was asked and answered is kept. */
export function closeChat(): void {
  panel.set(CLOSED);
}

/** Takes the waiting question, so that it is asked only once. */
export function takeQuestion(): string | undefined {
  const { open, question } = panel.get();
  if (question !== undefined) panel.set({ open });
  return question;
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
 * <button type="button" onClick={() => chat.open()}>Ask</button>
 */
export function useChat(): typeof CONTROLS {
  return CONTROLS;
}
