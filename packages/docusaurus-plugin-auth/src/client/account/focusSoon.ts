/** Moves the focus once the page shows what follows from what has just been said to React. */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  // The first frame may be the one that still shows the old state.
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
