/** The code of a block as it is read: its lines are elements, and their numbers no text of it. */
function codeOf(block: Element): string {
  const code = block.querySelector<HTMLElement>('pre code') ?? block.querySelector('pre');
  return code?.innerText ?? '';
}

/**
 * Asks about the block of code that a button of it stands in. What it takes to do so is loaded with
 * the first press, for every page with code has the button.
 */
export async function askAboutCode(button: Element): Promise<void> {
  const block = button.closest('.theme-code-block');
  if (!block) return;
  const { askAbout } = await import(/* webpackChunkName: "plugin-auth-selection" */ './askAbout');
  askAbout({ kind: 'code', text: codeOf(block) });
}
