import { coversPage } from './useNarrow';

/** On a phone, the focus in a field brings up the keyboard, which covers half of the chat. */
function bringsKeyboard(): boolean {
  return coversPage() && window.matchMedia('(pointer: coarse)').matches;
}

/**
 * Leads the focus to the field of the chat; to the chat itself where the reader is about to read and
 * the keyboard would be in the way.
 */
export function focusField(field: HTMLTextAreaElement | null, reads = false): void {
  const target = reads && bringsKeyboard() ? field?.closest('dialog') : field;
  target?.focus();
}
