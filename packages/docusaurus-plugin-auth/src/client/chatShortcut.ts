import { hasCommandKey } from './platform';

/** As much of a keyboard event as a shortcut depends on. */
export type ShortcutKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/**
 * The letter of a key, whatever the layout: Dvorak and AZERTY name it themselves, and where letters
 * are not Latin it is the one that stands there on other keyboards.
 */
function letterOf({ key, code }: ShortcutKey): string {
  return /^[!-~]$/.test(key) ? key : code.replace(/^(Key|Digit)/, '');
}

/** Whether a key is the shortcut, such as `Mod+I`: with no other modifier than the shortcut's own. */
export function isChatShortcut(event: ShortcutKey, shortcut: string): boolean {
  const apple = hasCommandKey();
  const mod = shortcut.includes('Mod');
  return (
    event.ctrlKey === (mod && !apple) &&
    event.metaKey === (mod && apple) &&
    event.altKey === shortcut.includes('Alt') &&
    event.shiftKey === shortcut.includes('Shift') &&
    letterOf(event).toUpperCase() === shortcut.at(-1)
  );
}

/** What `aria-keyshortcuts` wants. @example ariaShortcut('Mod+I') // 'Control+I' */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Mod', hasCommandKey() ? 'Meta' : 'Control');
}

/** As readers know it. @example shortcutText('Mod+I') // '⌘I' or 'Ctrl+I' */
export function shortcutText(shortcut: string): string {
  if (!hasCommandKey()) return shortcut.replace('Mod', 'Ctrl');
  return shortcut.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', '');
}
