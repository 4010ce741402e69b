import { useLayoutEffect, useSyncExternalStore } from 'react';
import { isRecord } from '../isRecord';
import { createStore } from '../store';

/** How the reader wants the chat on a wide screen. It says nothing about who they are. */
export interface ChatLayout {
  /** The page makes room for the chat, instead of lying under it. */
  beside: boolean;
  /** Pixels; the stylesheet's own width unless the reader has chosen one. */
  width?: number;
}

const KEY = 'docusaurus-auth.chat-layout';
const FIRST: ChatLayout = { beside: false };

/** The narrowest and the widest that the chat can be made, in pixels. */
export const WIDTH_MIN = 320;
export const WIDTH_MAX = 800;

function load(): ChatLayout {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!isRecord(kept)) return FIRST;
    const width = typeof kept.width === 'number' ? kept.width : undefined;
    return { beside: kept.beside === true, width };
  } catch {
    return FIRST;
  }
}

const chosen = createStore<ChatLayout | undefined>(undefined);
let loaded: ChatLayout | undefined;

/** It is asked while a component is drawn, so that nobody may be told of what it has read. */
function current(): ChatLayout {
  loaded ??= load();
  return chosen.get() ?? loaded;
}

/** Changes how the chat stands, and remembers it in this browser. */
export function setChatLayout(change: Partial<ChatLayout>): void {
  const next = { ...current(), ...change };
  chosen.set(next);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Then it is so until the page is loaded anew.
  }
}

export function useChatLayout(): ChatLayout {
  return useSyncExternalStore(chosen.subscribe, current, () => FIRST);
}

/** Makes room for the chat in the page while it is open, and tells the stylesheets its width. */
export function usePageBeside(side: string): void {
  const { beside, width } = useChatLayout();
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (beside) dataset.pluginAuthChat = side;
    if (width) style.setProperty('--plugin-auth-chat-own-width', `${width}px`);
    return () => {
      delete dataset.pluginAuthChat;
      style.removeProperty('--plugin-auth-chat-own-width');
    };
  }, [beside, width, side]);
}
