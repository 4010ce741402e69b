import { keys } from '@generated/docusaurus-plugin-auth/default/everyPage';
import { changePageState, START, setFailed } from './pageState';

/** A click or a key. */
export type Act = MouseEvent | KeyboardEvent;

/** What passes between the listener of every page and what attends to a reader. */
export const noticed: {
  /** Acts whose own effect was held back until what answers to them is loaded. */
  acts: Act[];
  /** Takes them over, once it is loaded. */
  answer?: (act: Act) => void;
} = { acts: [] };

/** What tells that somebody reads. Who marks text on a phone may send nothing else. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'resize', 'selectionchange'];

/** Loads what attends to a reader. */
export function attend(): void {
  import('./reader').catch(() => {
    changePageState({ hidden: false });
    // Several signs may have waited for the same code, of which the first has told it already.
    if (noticed.acts.length > 0) setFailed(true);
    // The next act tries again, and is the one that counts: two of a key would undo each other.
    noticed.acts = [];
  });
}

/**
 * Whether the effect of an act has to be held back. What attends to the reader looks more closely.
 * A key that somebody types somewhere was led there by a sign before it.
 */
function isOurs(act: Act, target: Element): unknown {
  const mod = act.ctrlKey || act.metaKey;
  return 'key' in act
    ? target === document.body && keys.includes((mod ? 'Mod+' : '') + act.key)
    : !mod && target.closest('[data-plugin-auth-ask], [data-plugin-auth-search]');
}

function onAct(act: Act): void {
  if (noticed.answer) noticed.answer(act);
  else if (!act.defaultPrevented && act.target instanceof Element && isOurs(act, act.target)) {
    act.preventDefault();
    noticed.acts.push(act);
    attend();
  }
}

/** Listens for the first sign of a reader, and holds acts back that are answered a moment later. */
export function listenForSigns(): void {
  // Before the site's own links follow a click.
  document.addEventListener('click', onAct, true);
  document.addEventListener('keydown', onAct);
  for (const sign of SIGNS) addEventListener(sign, attend, { capture: true, once: true });
  if (START.hidden || location.search.includes('ask=')) attend();
}
