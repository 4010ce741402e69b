import { askAbout } from '../askAbout';
import { closeChat, openChat } from '../chatPanel';
import { isChatShortcut } from '../chatShortcut';
import { pluginConfig } from '../config';
import type { Act } from '../everyPage';
import { isSearchShortcut } from '../search/shortcut';
import { isTyping } from '../typing';

const { search } = pluginConfig;
const { enabled, shortcut } = pluginConfig.chat;

/** The code of a block as it is read: its lines are elements, and their numbers no text of it. */
function codeOf(block: Element): string {
  const code = block.querySelector<HTMLElement>('pre code') ?? block.querySelector('pre');
  return code?.innerText ?? '';
}

/**
 * Elements of any author open the chat: `<button data-plugin-auth-ask="How do I start?">`. With a text,
 * it is asked. A link that carries the attribute leads where it says without JavaScript. The button
 * of a block of code asks about the block.
 */
function onClick(act: MouseEvent, openSearch: () => void): boolean {
  // Whoever opens a link in a new tab wants the link.
  if (act.ctrlKey || act.metaKey || act.shiftKey || act.altKey) return false;
  if (!(act.target instanceof Element)) return false;
  const opener = act.target.closest('[data-plugin-auth-ask]');
  const block = opener?.matches('.plugin-auth-ask-code') && opener.closest('.theme-code-block');
  if (block) askAbout({ kind: 'code', text: codeOf(block) });
  else if (opener && enabled) {
    openChat({ question: opener.getAttribute('data-plugin-auth-ask')?.trim() || undefined });
  } else if (opener ? search : act.target.closest('[data-plugin-auth-search]')) openSearch();
  else return false;
  return true;
}

/** Never while the reader types elsewhere, or an input method composes. */
function onKey(act: KeyboardEvent, late: boolean, openSearch: () => void): boolean {
  if (act.isComposing || act.repeat || (act.defaultPrevented && !late)) return false;
  // What the page is told of an event in a shadow tree is the tree alone.
  const target = act.composedPath()[0] ?? act.target;
  const inChat = target instanceof Element && target.closest('.plugin-auth-chat');
  if (enabled && shortcut && isChatShortcut(act, shortcut) && (inChat || !isTyping(target))) {
    if (inChat) closeChat();
    else openChat();
  } else if (search && isSearchShortcut(act, target)) openSearch();
  else return false;
  return true;
}

/** The pointer over a button, for instance, is no more than a sign that a click may follow. */
function answers(act: Act, late: boolean, openSearch: () => void): boolean {
  if (act instanceof KeyboardEvent) return onKey(act, late, openSearch);
  return act instanceof MouseEvent && act.type === 'click' && onClick(act, openSearch);
}

/**
 * Does what a click or a key of the reader is for.
 *
 * @param late its own effect has been held back until this was loaded
 */
export function answerAct(act: Act, openSearch: () => void, late = false): void {
  if (answers(act, late, openSearch)) act.preventDefault();
}
