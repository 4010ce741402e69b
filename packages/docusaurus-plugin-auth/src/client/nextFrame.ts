/** Milliseconds in a tab that is not drawn, where no picture ever comes. */
const UNSEEN = 250;

/**
 * Calls back once, before the next picture is drawn.
 *
 * @returns the function that calls it off
 */
export function onNextFrame(callback: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(callback, UNSEEN);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}
