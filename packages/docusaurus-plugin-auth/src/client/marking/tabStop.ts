const TAB_STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !element.closest('[inert]');
}

/** What the Tab key would reach from a place of the page: the next one, or the one before. */
export function tabStopBeside(range: Range, backwards: boolean): HTMLElement | undefined {
  const stops = Array.from(document.querySelectorAll<HTMLElement>(TAB_STOPS)).filter(isSeen);
  // Negative: the range ends before the element; positive: it begins behind it.
  const place = (element: HTMLElement) => {
    const whole = document.createRange();
    whole.selectNode(element);
    return backwards
      ? range.compareBoundaryPoints(Range.END_TO_START, whole)
      : range.compareBoundaryPoints(Range.START_TO_END, whole);
  };
  return backwards
    ? stops.findLast((element) => place(element) >= 0)
    : stops.find((element) => place(element) <= 0);
}
