import { closeChat, openChat } from '../chatPanel';
import { isChatShortcut } from '../chatShortcut';
import { isTyping } from '../typing';

/**
 * Opens the chat by a key, leads back to it from the page, or closes it from within. Never while the
 * reader types elsewhere, or an input method composes.
 *
 * @returns what ends it
 */
export function listenForShortcut(shortcut: string): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    // What the page is told of an event in a shadow tree is the tree alone.
    const [target] = event.composedPath();
    const inChat = target instanceof Element && target.closest('.plugin-auth-chat');
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (!isChatShortcut(event, shortcut) || (!inChat && isTyping(target))) return;
    event.preventDefault();
    if (inChat) closeChat();
    else openChat();
  }
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/**
 * Makes elements of any author open the chat: `<button data-plugin-auth-ask="How do I start?">`. With
 * a text, it is asked. A link that carries the attribute leads where it says without JavaScript.
 *
 * @returns what ends it
 */
export function listenForAuthors(): () => void {
  function onClick(event: MouseEvent): void {
    const opener =
      event.target instanceof Element && event.target.closest('[data-plugin-auth-ask]');
    // Whoever opens a link in a new tab wants the link.
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openChat({ question: opener.getAttribute('data-plugin-auth-ask')?.trim() || undefined });
  }
  // Before the site's own links follow it.
  document.addEventListener('click', onClick, true);
  return () => document.removeEventListener('click', onClick, true);
}
