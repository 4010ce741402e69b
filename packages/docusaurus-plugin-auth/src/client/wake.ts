import {
  type Act,
  attend,
  changePageState,
  getPageState,
  keys,
  noticed,
  setFailed,
} from './everyPage';

/** What of a page is for the chat or the search. */
const OURS = '[data-plugin-auth-ask], [data-plugin-auth-search]';

/** Loads what answers to readers. */
export function wake(): void {
  // A page of the site may open the chat before there was a sign of a reader.
  if (!getPageState().Attendant) attend();
  if (getPageState().Awake) return;
  import('@theme/ChatWidget/Awake').then(
    (module) => changePageState({ Awake: module.default, failed: false }),
    () => {
      // The next act tries again, and is the one that counts: two of a key would undo each other.
      noticed.acts = [];
      changePageState({ hidden: false });
      setFailed(true);
    },
  );
}

let answer: ((act: Act, late?: boolean) => void) | undefined;

/** Takes over from here: first the acts that have waited, whose own effect was held back for it. */
export function answerActs(next: (act: Act, late?: boolean) => void): () => void {
  answer = next;
  for (const act of noticed.acts) answer(act, true);
  noticed.acts = [];
  return () => {
    answer = undefined;
  };
}

/** Whether a key may be one of ours. What answers to it looks more closely. */
function isKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const mod = (ctrlKey || metaKey ? 'Mod+' : '') + (altKey ? 'Alt+' : '');
  // Where letters are not Latin it is the one that stands there on other keyboards.
  const letter = /^[!-~]$/.test(key) ? key : code.slice(-1);
  return keys.includes(mod + (shiftKey ? letter.toUpperCase() : letter.toLowerCase()));
}

/** Whether an act may be for the chat or the search. */
function isOurs(act: Act): boolean {
  if (!(act.target instanceof Element)) return false;
  if ('key' in act)
    return isKey(act) && !act.target.closest('input, textarea, select, [contenteditable]');
  // Whoever opens a link in a new tab wants the link.
  const elsewhere = act.ctrlKey || act.metaKey || act.shiftKey || act.altKey;
  return !elsewhere && act.target.closest(OURS) !== null;
}

function onAct(act: Act): void {
  if (answer) answer(act);
  else if (!act.defaultPrevented && isOurs(act)) {
    act.preventDefault();
    noticed.acts.push(act);
    wake();
  }
}

function onMark(): void {
  if (document.getSelection()?.isCollapsed === false) wake();
}

/** The pointer over a button, or the focus on it, tells that a press will follow. */
function onNear({ target }: Event): void {
  if (target instanceof Element && target.closest(OURS)) wake();
}

/** Takes the acts of readers over, those included that have waited for this. */
export function takeActs(): void {
  noticed.answer = onAct;
  noticed.acts = noticed.acts.filter(isOurs);
  document.addEventListener('selectionchange', onMark);
  document.addEventListener('pointerover', onNear);
  document.addEventListener('focusin', onNear);
  if (noticed.acts.length > 0 || document.querySelector(`:is(${OURS}):is(:hover, :focus)`)) wake();
  onMark();
}
