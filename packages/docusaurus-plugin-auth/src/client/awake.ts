import { keys } from '@generated/docusaurus-plugin-auth/default/everyPage';
import type { Props } from '@theme/AccountNavbarItem/SignedIn';
import { type ComponentType, useSyncExternalStore } from 'react';
import { createStore } from './store';

// Every page loads this file and no more of the chat and the search, until its reader first does
// something that one of them answers to.

/** A click or a key. */
export type Act = MouseEvent | KeyboardEvent;

interface Awake {
  /** What answers to readers, once it is loaded. */
  Awake?: ComponentType;
  /** The account item of a reader who is signed in, once one is known. */
  SignedIn?: ComponentType<Props>;
  /** The chat is open, and needs no button. */
  hidden?: boolean;
  /** It was open before the page was loaded anew, and comes by itself. */
  waiting?: boolean;
  /** Something could not be loaded, or broke. The next act tries again. */
  failed?: boolean;
}

/** A note in the storage of the tab that the chat is open. */
export const OPEN_KEY = 'docusaurus-auth.chat-open';

export function wasOpen(): boolean {
  try {
    return !!sessionStorage.getItem(OPEN_KEY);
  } catch {
    // Blocked, or the site is being rendered.
    return false;
  }
}

const state = createStore<Awake>({ waiting: wasOpen() });

/** Says what has become of the chat. */
export function setAwake(change: Awake): void {
  state.set({ ...state.get(), ...change });
}

export function useAwake(): Awake {
  return useSyncExternalStore(state.subscribe, state.get, state.get);
}

/** Loads what answers to readers. */
export function wake(): void {
  if (!state.get().Awake) {
    import(/* webpackChunkName: "plugin-auth-awake" */ '@theme/ChatWidget/Awake').then(
      (module) => setAwake({ Awake: module.default, failed: false }),
      () => {
        // The next act tries again, and is the one that counts: two of a key would undo each other.
        waiting = [];
        setAwake({ failed: true });
      },
    );
  }
}

let answer: ((act: Act, late?: boolean) => void) | undefined;
let waiting: Act[] = [];

/** Takes over from here: first the acts that have waited, whose own effect was held back for it. */
export function answerActs(next: (act: Act, late?: boolean) => void): () => void {
  answer = next;
  for (const act of waiting) answer(act, true);
  waiting = [];
  return () => {
    answer = undefined;
  };
}

/** Whether a key may be one of ours. What answers to it looks more closely. */
function isKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const mod = (ctrlKey || metaKey ? 'Mod+' : '') + (altKey ? 'Alt+' : '');
  // Where letters are not Latin it is the one that stands there on other keyboards.
  const letter = /^[!-~]$/.test(key) ? key.toUpperCase() : code.slice(-1);
  return keys.includes(mod + (shiftKey ? 'Shift+' : '') + letter);
}

/** Whether an act may be for the chat or the search. */
function isOurs(act: Act, target: Element): boolean {
  if ('key' in act)
    return isKey(act) && !target.closest('input, textarea, select, [contenteditable]');
  // Whoever opens a link in a new tab wants the link.
  const elsewhere = act.ctrlKey || act.metaKey || act.shiftKey || act.altKey;
  return !elsewhere && !!target.closest('[data-plugin-auth-ask], [data-plugin-auth-search]');
}

/** Listens for the first act. What it is for is loaded then, and does what the act was meant to do. */
export function listenForActs(): () => void {
  function onAct(act: Act): void {
    if (answer) answer(act);
    else if (!act.defaultPrevented && act.target instanceof Element && isOurs(act, act.target)) {
      act.preventDefault();
      waiting.push(act);
      wake();
    }
  }
  const onMark = () => {
    if (document.getSelection()?.isCollapsed === false) wake();
  };
  const listening = new AbortController();
  const { signal } = listening;
  // Before the site's own links follow a click.
  document.addEventListener('click', onAct, { capture: true, signal });
  document.addEventListener('keydown', onAct, { signal });
  document.addEventListener('selectionchange', onMark, { signal });
  if (wasOpen()) wake();
  return () => listening.abort();
}
