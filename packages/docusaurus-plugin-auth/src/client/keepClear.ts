import { position } from '@generated/docusaurus-plugin-auth/default/everyPage';

/** Pixels above the lower edge at which is looked for bars: some float a little above it. */
const HEIGHTS = [2, 40];

/** After these a bar may have come or gone. */
const CHANGES = ['scroll', 'resize', 'click', 'animationend', 'transitionend'];

/** The footer, and bars such as those about cookies. What covers half of the page is a dialog. */
function isInTheWay(element: Element): boolean {
  return (
    element.matches('.footer') ||
    (/fixed|sticky/.test(getComputedStyle(element).position) &&
      element.clientHeight < innerHeight / 2)
  );
}

/** Where the room for a button at the lower edge ends, in whole pixels of the window: text stays sharp. */
function lowerEnd(button: Element): number {
  const { left, right } = button.getBoundingClientRect();
  let end = innerHeight;
  for (const height of HEIGHTS) {
    for (const x of [left, right]) {
      for (const hit of document.elementsFromPoint(x, innerHeight - height)) {
        if (!button.contains(hit) && isInTheWay(hit)) {
          end = Math.min(end, Math.floor(hit.getBoundingClientRect().top));
        }
      }
    }
  }
  return end;
}

/**
 * Keeps a button at the lower edge off what else is there, from the first picture on: it moves above
 * the footer and above bars, and is away while a reader on a small screen reads on, or where nothing
 * but the footer is left.
 *
 * For the `ref` of a button that stands there as long as the page does.
 */
export function keepClear(button: HTMLElement | null): void {
  if (!button) return;
  // Told here, since every page would have to pass it on.
  if (position === 'start') button.dataset.side = position;
  let read = 0;
  let lift = '0px';

  const place = () => {
    const needed = `${innerHeight - lowerEnd(button)}px`;
    if (scrollY !== read) button.toggleAttribute('data-down', scrollY > Math.max(read, 80));
    read = scrollY;
    if (needed === lift) return;
    lift = needed;
    // All of the page inherits it, and is styled anew.
    document.body.style.setProperty('--plugin-auth-chat-lift', lift);
  };
  // The page has its turn first.
  const onChange = () => requestAnimationFrame(place);
  for (const change of CHANGES) addEventListener(change, onChange, true);
  // Scripts put bars at the end of the page, and another page may be too short to hide its footer.
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
  onChange();
}
