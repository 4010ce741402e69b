import { isTyping } from '../typing';

/** As much of a keyboard event as the shortcut depends on. */
export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
  target: unknown;
}

/**
 * Whether a key opens the search: Ctrl+K, Cmd+K, or a slash. Never while the reader types elsewhere,
 * where a slash is a slash and Ctrl+K may be the editor's own.
 */
export function isSearchShortcut(event: Key): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey || isTyping(event.target)) return false;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !shiftKey;
  // On many keyboards a slash takes the shift key.
  return key === '/' && !ctrlKey && !metaKey;
}
