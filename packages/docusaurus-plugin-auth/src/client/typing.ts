/** Where a key is a letter: fields, and what the reader edits in place. */
const TYPING =
  'input, textarea, select, [role=textbox], [contenteditable]:not([contenteditable=false])';

/** Whether somebody types into what an event came from. */
export function isTyping(target: unknown): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Whether the keyboard has the command key of Apple's. Only in a browser. */
export function hasCommandKey(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
