import { attend } from './signs';

/**
 * Keeps a button at the lower edge off what else is there, from the first picture on: above a footer
 * in view. What takes more, such as a bar about cookies, is left to what attends to a reader, which
 * is loaded at once for it.
 *
 * For the `ref` of a button that stands there as long as the page does.
 */
export function keepClear(button: HTMLElement | null): void {
  if (!button) return;
  const at = document.elementFromPoint(button.offsetLeft, innerHeight - 2);
  const footer = at?.closest('.theme-layout-footer');
  if (footer) {
    // Until what attends to a reader knows better.
    button.style.marginBlockEnd = `${innerHeight - footer.getBoundingClientRect().top}px`;
  } else if (!at?.closest('.main-wrapper')) attend();
  // Scripts put bars at the end of the page, and sites beside what stands in their Root.
  const watcher = new MutationObserver(attend);
  for (const parent of [document.body, button.parentElement]) {
    if (parent) watcher.observe(parent, { childList: true });
  }
}
