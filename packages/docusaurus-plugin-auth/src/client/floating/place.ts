/** As much of a rectangle of the page as placing needs, in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Pixels between a thing and what it belongs to, and to the edges of the window. */
const GAP = 8;

function clamp(value: number, max: number): number {
  return Math.max(GAP, Math.min(value, max));
}

/**
 * Where a small window stands that belongs to a place of the page: below it, above where there is no
 * room below, and always inside the browser's window.
 *
 * @returns the distance to the left and upper edge of the window in pixels
 */
export function placeAt(anchor: Box, size: Size, view: Size): { left: number; top: number } {
  const middle = (anchor.left + anchor.right) / 2;
  const below = anchor.bottom + GAP;
  const fits = below + size.height + GAP <= view.height;
  const top = fits ? below : anchor.top - GAP - size.height;
  return {
    left: clamp(middle - size.width / 2, view.width - size.width - GAP),
    top: clamp(top, view.height - size.height - GAP),
  };
}
