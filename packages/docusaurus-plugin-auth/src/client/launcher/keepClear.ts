/** What belongs to the chat is in nobody's way but its own. */
const OURS = '.plugin-auth-launcher, .plugin-auth-chat, .theme-back-to-top-button';

/** Pixels above the lower edge at which is looked for bars: some float a little above it. */
const HEIGHTS = [2, 26, 50];

function isBar(element: Element): boolean {
  if (element.closest(OURS)) return false;
  // What covers half of the page is a dialog or a menu, and stands above the button anyway.
  if (element.getBoundingClientRect().height > innerHeight / 2) return false;
  return /fixed|sticky/.test(getComputedStyle(element).position);
}

/** The bar that something on the screen is part of. */
function barOf(hit: Element): Element | undefined {
  for (let at: Element | null = hit; at && at !== document.body; at = at.parentElement) {
    if (isBar(at)) return at;
  }
  return undefined;
}

/** Pixels that bars at the lower edge, such as those about cookies, take of the window. */
function barHeight(button: Element): number {
  const { left, width } = button.getBoundingClientRect();
  let top = innerHeight;
  for (const height of HEIGHTS) {
    for (const x of [left, left + width / 2, left + width - 1]) {
      for (const hit of document.elementsFromPoint(x, innerHeight - height)) {
        top = Math.min(top, barOf(hit)?.getBoundingClientRect().top ?? top);
      }
    }
  }
  return innerHeight - top;
}

/** Pixels of the footer in the window. */
function footerHeight(): number {
  const footer = document.querySelector('.theme-layout-footer, footer.footer');
  return footer ? Math.max(0, innerHeight - footer.getBoundingClientRect().top) : 0;
}

/** Pixels below which a button above the footer would be out of sight. */
const ROOM = 140;

/**
 * Keeps a button at the lower edge off what else is there: it moves above the footer and above bars,
 * and is away while a reader on a small screen reads on, or where nothing but the footer is left.
 *
 * @returns what ends it
 */
export function keepClear(button: HTMLElement): () => void {
  let bars = 0;
  let read = scrollY;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;

  function place(): void {
    frame = 0;
    const footer = footerHeight();
    const lift = `${Math.max(bars, footer)}px`;
    const down = scrollY > read ? scrollY > 80 : scrollY === read && 'down' in button.dataset;
    read = scrollY;
    button.toggleAttribute('data-down', down);
    button.toggleAttribute('data-away', innerHeight - footer < ROOM);
    document.documentElement.style.setProperty('--plugin-auth-chat-lift', lift);
  }
  const onScroll = () => {
    frame ||= requestAnimationFrame(place);
  };
  function look(): void {
    bars = barHeight(button);
    onScroll();
  }
  // Bars come and go by themselves.
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  };
  const watcher = new MutationObserver(onChange);
  watcher.observe(document.body, {
    attributeFilter: ['class', 'hidden', 'open', 'style'],
    childList: true,
    subtree: true,
  });
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onChange);
  addEventListener('transitionend', onChange);
  onChange();
  return () => {
    watcher.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    removeEventListener('scroll', onScroll);
    removeEventListener('resize', onChange);
    removeEventListener('transitionend', onChange);
  };
}
