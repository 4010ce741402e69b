import { findQuote } from './findQuote';
import { canPaint, outline, paint } from './paint';
import { sectionTexts } from './sectionTexts';

/** Milliseconds between two looks for the page, and how many there are. */
const STEP = 100;
const STEPS = 100;

const bare = (path: string) => path.replace(/(?<=.)\/$/, '');

function headingOf(hash: string): Element | null {
  return hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

/** The part of the page that says it; undefined if it is not there, or not to be seen. */
function rangeOf(heading: Element | null, quote: string): Range | undefined {
  const texts = sectionTexts(heading);
  const found = findQuote(
    texts.map(({ data }) => data),
    quote,
  );
  const [start, end] = [texts[found?.start.index ?? -1], texts[found?.end.index ?? -1]];
  if (!found || !start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start, found.start.offset);
  range.setEnd(end, found.end.offset);
  return range.getClientRects().length > 0 ? range : undefined;
}

/** What lies under the navbar or below the window is moved to where it is read. */
function bringIntoView({ top, bottom, height }: DOMRect): void {
  const above = document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0;
  if (top >= Math.max(above, 0) && bottom <= window.innerHeight) return;
  const room = window.innerHeight - above;
  window.scrollBy({ top: top - above - Math.max((room - height) / 3, 16) });
}

function show(heading: Element | null, quote: string): void {
  const range = canPaint() ? rangeOf(heading, quote) : undefined;
  const shown = range ?? heading;
  if (range) paint(range);
  else if (heading) outline(heading);
  if (shown) bringIntoView(shown.getBoundingClientRect());
}

let waiting: ReturnType<typeof setInterval> | undefined;

/**
 * Highlights a quote on its page, once the reader has arrived there by a link of the site: such links
 * load no page, so the browser looks for no text fragment. Where the quote cannot be shown, it points
 * to the heading.
 *
 * @param url the page and its heading, as the index names them
 */
export function showQuote(url: string, quote: string): void {
  clearInterval(waiting);
  const { pathname, hash } = new URL(url, window.location.origin);
  let steps = 0;
  waiting = setInterval(() => {
    steps += 1;
    const heading = headingOf(hash);
    const arrived = bare(window.location.pathname) === bare(pathname);
    if (arrived && (heading || !hash)) show(heading, quote);
    else if (steps < STEPS) return;
    clearInterval(waiting);
  }, STEP);
}
