/** Pixels above the lower edge at which is looked for bars: some float a little above it. */
const HEIGHTS = [2, 26, 50];

/** Pixels below which a button above the footer would be out of sight. */
const ROOM = 140;

/** After these a bar may have come or gone. */
const CHANGES = ['scroll', 'resize', 'click', 'animationend', 'transitionend'];

/** The footer, and bars such as those about cookies. What covers half of the page is a dialog. */
function isInTheWay(element: Element): boolean {
  return (
    element.matches('.theme-layout-footer, .footer') ||
    (/fixed|sticky/.test(getComputedStyle(element).position) &&
      element.clientHeight < innerHeight / 2)
  );
}

/** Where the room for a button at the lower edge ends, in pixels of the window. */
function lowerEnd(button: Element): number {
  const { left, right } = button.getBoundingClientRect();
  let end = innerHeight;
  for (const height of HEIGHTS) {
    for (const x of [left, right]) {
      const hits = document.elementsFromPoint(x, innerHeight - height);
      let at = hits.find((hit) => !button.contains(hit)) ?? null;
      for (; at; at = at.parentElement) {
        if (isInTheWay(at)) end = Math.min(end, at.getBoundingClientRect().top);
      }
    }
  }
  return end;
}

/**
 * Keeps the button at the lower edge off what else is there while a reader reads: it moves above the
 * footer and above bars, and is away while a reader on a small screen reads on, or where nothing but
 * the footer is left.
 */
export function stayClear(button: HTMLElement): void {
  let read = scrollY;
  let planned = false;

  function place(): void {
    planned = false;
    const end = lowerEnd(button);
    if (scrollY !== read) button.toggleAttribute('data-down', scrollY > Math.max(read, 80));
    read = scrollY;
    button.toggleAttribute('data-away', end < ROOM);
    button.style.marginBlockEnd = '';
    document.documentElement.style.setProperty('--plugin-auth-chat-lift', `${innerHeight - end}px`);
  }
  const onChange = () => {
    if (!planned) requestAnimationFrame(place);
    planned = true;
  };
  for (const change of CHANGES) addEventListener(change, onChange, true);
  // Scripts put bars at the end of the page, and sites beside what stands in their Root.
  const watcher = new MutationObserver(onChange);
  for (const parent of [document.body, button.parentElement]) {
    if (parent) watcher.observe(parent, { childList: true });
  }
  onChange();
}
