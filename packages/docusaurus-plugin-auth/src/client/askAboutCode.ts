/**
 * Asks about the block of code that a button of it stands in. What it takes to do so is loaded with
 * the first press, for every page with code has the button.
 */
export async function askAboutCode(button: Element): Promise<void> {
  const later = await import(/* webpackChunkName: "plugin-auth-selection" */ './askAboutBlock');
  later.askAboutBlock(button);
}
