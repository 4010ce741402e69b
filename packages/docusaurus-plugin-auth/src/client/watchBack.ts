/**
 * Asks before Back or Forward leads from this page to another one of the site, in browsers that tell
 * of it beforehand. In others the page is left without a question.
 *
 * The router's own way to block allows one listener only, which the navbar of the classic theme is.
 *
 * @param stay whether the reader wants to stay
 * @returns what ends it
 */
export function watchBack(stay: () => boolean): () => void {
  const { pathname } = window.location;

  function onNavigate(event: NavigateEvent): void {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    const there = new URL(event.destination.url).pathname;
    if (there !== pathname && stay()) event.preventDefault();
  }

  // Not every browser that Docusaurus supports has it.
  const navigation: Navigation | undefined = window.navigation;
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}
