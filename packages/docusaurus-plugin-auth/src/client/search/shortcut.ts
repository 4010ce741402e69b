import { isTyping } from '../typing';

/** As much of a keyboard event as the shortcut depends on. */
export type SearchKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a key opens the search: Ctrl+K, Cmd+K, or a slash. Never while the reader types elsewhere,
 * where a slash is a slash and Ctrl+K may be the editor's own.
 */
export function isSearchShortcut(event: SearchKey, target: unknown): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || isTyping(target)) return false;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !shiftKey;
  // On many keyboards a slash takes the shift key.
  return key === '/' && !ctrlKey && !metaKey;
}
