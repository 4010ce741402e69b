/** Where the page stands among those of this tab, where the browser says it. */
const place = (): number | undefined => window.navigation?.currentEntry?.index;

/** How far it is back to a place, from where the reader has just gone. */
function wayBack(from: number | undefined): number {
  const now = place();
  // Most go back, and not by several pages at once.
  return from === undefined || now === undefined ? 1 : from - now;
}

/**
 * Asks before Back or Forward leads from this page to another one of the site.
 *
 * The router's own way to block allows one listener only, which the navbar of the classic theme is.
 * This one hears of it before the router, which is not told of what the reader has taken back.
 *
 * @param stay whether the reader wants to stay
 * @returns what ends it
 */
export function watchBack(stay: () => boolean): () => void {
  const { pathname } = window.location;
  const at = place();
  let returning = false;

  function onPopState(event: PopStateEvent): void {
    const here = window.location.pathname === pathname;
    if (returning && here) {
      returning = false;
      event.stopImmediatePropagation();
    } else if (!here && stay()) {
      event.stopImmediatePropagation();
      returning = true;
      window.history.go(wayBack(at));
    }
  }

  window.addEventListener('popstate', onPopState, true);
  return () => window.removeEventListener('popstate', onPopState, true);
}
