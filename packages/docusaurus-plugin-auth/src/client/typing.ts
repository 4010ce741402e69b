/** Where a key is a letter: fields, and what the reader edits in place. */
const TYPING =
  'input, textarea, select, [role=textbox], [contenteditable]:not([contenteditable=false])';

/** Whether somebody types into what an event came from. */
export function isTyping(target: unknown): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
