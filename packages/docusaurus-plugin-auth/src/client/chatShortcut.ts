import { hasCommandKey } from './typing';

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
  return /^[!-~]$/.test(key) ? key.toLowerCase() : code.replace(/^(Key|Digit)/, '').toLowerCase();
}

/** The parts of a shortcut such as `Mod+I` on this keyboard. */
function partsOf(shortcut: string) {
  const names = shortcut.toLowerCase().split('+');
  const mod = names.includes('mod');
  const apple = hasCommandKey();
  return {
    letter: names.at(-1) ?? '',
    ctrl: mod && !apple,
    meta: mod && apple,
    alt: names.includes('alt'),
    shift: names.includes('shift'),
    apple,
  };
}

/** Whether a key is the shortcut: with no other modifier than the shortcut's own. */
export function isChatShortcut(event: ShortcutKey, shortcut: string): boolean {
  const { letter, ctrl, meta, alt, shift } = partsOf(shortcut);
  return (
    event.ctrlKey === ctrl &&
    event.metaKey === meta &&
    event.altKey === alt &&
    event.shiftKey === shift &&
    letterOf(event) === letter
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
