import { useEffect, useRef } from 'react';
import { watchBack } from './watchBack';

/** Whether a click leads to another page of this tab. */
function leaves(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) {
    return false;
  }
  const { origin, pathname } = window.location;
  const to = new URL(link.href);
  return to.origin !== origin || to.pathname !== pathname;
}

/**
 * Asks before a page with unsaved changes is left: by a link, by Back, by closing the tab, or by
 * loading another page in it.
 *
 * Links are watched on their way to the router, whose own way to block allows one listener only, and
 * the navbar of the classic theme is that one.
 *
 * @param when whether there is something to lose
 * @param question what is asked at a link and at Back; at the others the browser has its own words
 * @param onlyLinks asks nothing when the tab is closed: the page has buttons to leave it
 */
export function useUnsavedGuard(when: boolean, question: () => string, onlyLinks = false): void {
  const ask = useRef(question);
  ask.current = question;
  useEffect(() => {
    if (!when) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (!leaves(event) || window.confirm(ask.current())) return;
      event.preventDefault();
      event.stopPropagation();
    };
    if (!onlyLinks) window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    const endBack = watchBack(() => !window.confirm(ask.current()));
    return () => {
      endBack();
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [when, onlyLinks]);
}
