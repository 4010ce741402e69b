import { askAbout } from './askAbout';

/** The code of a block as it is read: its lines are elements, and their numbers no text of it. */
function codeOf(block: Element): string {
  const code = block.querySelector<HTMLElement>('pre code') ?? block.querySelector('pre');
  return code?.innerText ?? '';
}

/** Asks about the block of code that a button of it stands in. */
export function askAboutBlock(button: Element): void {
  const block = button.closest('.theme-code-block');
  if (block) askAbout({ kind: 'code', text: codeOf(block) });
}
