import { searchKeys, shortcut } from '@generated/docusaurus-plugin-auth/default/everyPage';
import { type ComponentType, useSyncExternalStore } from 'react';
import { createStore } from './store';

// Every page loads this file and no more of the chat and the search, until its reader first does
// something that one of them answers to.

/** A click or a key. */
export type Act = MouseEvent | KeyboardEvent;

interface Awake {
  /** What answers to readers, once it is loaded. */
  Awake?: ComponentType;
  /** The chat is open, and needs no button. */
  hidden?: boolean;
  /** Something could not be loaded. The next act tries again. */
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

const state = createStore<Awake>({ hidden: wasOpen() });
const ASLEEP: Awake = {};

/** Says what has become of the chat. */
export function setAwake(change: Awake): void {
  state.set({ ...state.get(), ...change });
}

export function useAwake(): Awake {
  return useSyncExternalStore(state.subscribe, state.get, () => ASLEEP);
}

/** Loads what answers to readers. */
export function wake(): void {
  if (!state.get().Awake) {
    import(/* webpackChunkName: "plugin-auth-awake" */ '@theme/ChatWidget/Awake').then(
      (module) => setAwake({ Awake: module.default, failed: false }),
      () => setAwake({ failed: true }),
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

function isKey(act: KeyboardEvent, keys: string): boolean {
  const letter = keys.slice(-1);
  return (
    act.altKey === keys.includes('Alt') &&
    // On many keyboards a slash takes the shift key.
    (act.shiftKey === keys.includes('Shift') || letter === '/') &&
    (act.ctrlKey || act.metaKey) === keys.includes('Mod') &&
    (act.key.toUpperCase() === letter || act.code.endsWith(letter))
  );
}

/** Whether an act may be for the chat or the search. What answers to it looks more closely. */
function isOurs(act: Act, target: Element): boolean {
  return 'key' in act
    ? !target.closest('input, textarea, select, [contenteditable]') &&
        [shortcut, ...searchKeys].some((keys) => keys && isKey(act, keys))
    : !!target.closest('[data-plugin-auth-ask], [data-plugin-auth-search]') &&
        // Whoever opens a link in a new tab wants the link.
        !(act.ctrlKey || act.metaKey || act.shiftKey || act.altKey);
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
  if (wasOpen()) wake();
  // Before the site's own links follow a click.
  document.addEventListener('click', onAct, true);
  document.addEventListener('keydown', onAct);
  document.addEventListener('selectionchange', onMark);
  return () => {
    document.removeEventListener('click', onAct, true);
    document.removeEventListener('keydown', onAct);
    document.removeEventListener('selectionchange', onMark);
  };
}
