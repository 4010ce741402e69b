import { type RefObject, useEffect } from 'react';

/** A page that is zoomed by fingers has a small view, and no keyboard in it. */
const ZOOMED = 1.05;

/**
 * Keeps a sheet in what the on-screen keyboard leaves of the window, so that the field stands right
 * above it. Browsers lay the keyboard over the page and tell nothing but the visual viewport.
 */
export function useSheetHeight(sheet: RefObject<HTMLElement | null>, narrow: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    const style = sheet.current?.style;
    if (!narrow || !view || !style) return;
    const fit = () => {
      const zoomed = view.scale > ZOOMED;
      style.setProperty('--plugin-auth-chat-sheet-top', zoomed ? '' : `${view.offsetTop}px`);
      style.setProperty('--plugin-auth-chat-sheet-height', zoomed ? '' : `${view.height}px`);
    };
    fit();
    view.addEventListener('resize', fit);
    view.addEventListener('scroll', fit);
    return () => {
      view.removeEventListener('resize', fit);
      view.removeEventListener('scroll', fit);
      style.removeProperty('--plugin-auth-chat-sheet-top');
      style.removeProperty('--plugin-auth-chat-sheet-height');
    };
  }, [sheet, narrow]);
}
