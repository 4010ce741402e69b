import { type RefObject, useLayoutEffect } from 'react';
import { type Box, placeAt } from './place';

/** Above everything, in browsers that have such a place; the others go by `z-index`. */
function raise(element: HTMLElement): void {
  if (element.popover !== null && 'showPopover' in element) element.showPopover();
}

/**
 * Keeps an element that is `position: fixed` at a place of the page while that place moves.
 *
 * @param anchorOf where that is now; `null` leaves the element where its style has it
 */
export function useFloating(
  element: RefObject<HTMLElement | null>,
  anchorOf: (() => Box | undefined) | null,
): void {
  useLayoutEffect(() => {
    const floating = element.current;
    if (!floating || !anchorOf) return;
    raise(floating);
    function place(): void {
      const anchor = anchorOf?.();
      if (!anchor || !floating) return;
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { left, top } = placeAt(anchor, floating.getBoundingClientRect(), view);
      floating.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    }
    place();
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true, passive: true };
    window.addEventListener('scroll', place, options);
    window.addEventListener('resize', place, options);
    return () => controller.abort();
  }, [element, anchorOf]);
}
