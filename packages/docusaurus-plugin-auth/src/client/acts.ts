import { keys } from '@generated/docusaurus-plugin-auth/default/everyPage';
import { changePageState, getPageState } from './pageState';

/** An event of a page, and what it tells if it is a click or a key. */
export type Act = Event &
  Partial<
    Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>
  >;

/**
 * Loads what answers to readers.
 *
 * @param act whose own effect was held back until that is there. If it does not come, the next act
 * tries again, and is the one that counts: two of a key would undo each other
 */
export function wake(act?: Act): void {
  import('./awake').then(
    ({ take }) => take(act),
    () => changePageState({ hidden: false, failed: true, launcher: true }),
  );
}

/**
 * Whether an act is for the chat or the search, or tells that one of these may follow: the pointer or
 * the focus has come to one of their buttons, or text is marked.
 */
function isOurs({ key, code = '', ctrlKey, metaKey, altKey, shiftKey, target }: Act): unknown {
  if (!(target instanceof Element)) return getSelection()?.type === 'Range';
  const held = `${[ctrlKey || metaKey, altKey, shiftKey]}`;
  if (!key) {
    // Whoever opens a link in a new tab wants the link.
    return !/t/.test(held) && target.closest('[data-plugin-auth-ask], [data-plugin-auth-search]');
  }
  // Where letters are not Latin it is the one that stands there on other keyboards.
  const letter = /^[!-~]$/.test(key) ? key : code.replace('Key', '');
  return keys.test(held + letter) && !target.closest('input, textarea, select, [contenteditable]');
}

function onAct(act: Act): void {
  const { answer } = getPageState();
  if (answer) answer(act);
  else if (!act.defaultPrevented && isOurs(act)) {
    act.preventDefault();
    wake(act);
  }
}

/** Listens for acts that are for the chat or the search, and holds them back until those are there. */
export function listenForActs(): void {
  for (const act of ['click', 'keydown', 'pointerover', 'focusin', 'selectionchange']) {
    // Clicks before the site's own links follow them; keys that a page has a use for are the page's.
    document.addEventListener(act, onAct, act === 'click');
  }
}
