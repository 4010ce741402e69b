import type { Page } from 'playwright-core';

/** Smallest side of what is pressed or filled in, in pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/**
 * What is wrong with the layout of a part of a page, as far as the document tells: it runs out of the
 * window, text is cut off, or a button or field is too small. Links are left to axe, which counts the
 * space around them; a button of Docusaurus itself is not ours to mend.
 */
export function layoutProblems(page: Page, part: string): Promise<string[]> {
  return page.evaluate(findProblems, [part || 'body', TARGET] as const);
}

/** Runs in the page, so it may use nothing from outside of itself. */
function findProblems([selector, target]: readonly [string, number]): string[] {
  const controls =
    'button:not(.navbar-sidebar__close), input, select, textarea, summary, [role=option]';
  const part = [...document.querySelectorAll(selector)].at(-1) ?? document.body;
  const problems: string[] = [];

  function describe(element: Element): string {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName} "${name.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  }

  /** Shown to those who hear the page only. */
  function isHidden(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true });
  }

  function isWithinHidden(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return true;
    return false;
  }

  function hasText({ childNodes }: Element): boolean {
    return [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
  }

  /** What says that more follows, by three dots, is not cut off by mistake. */
  function isCut(element: Element): boolean {
    const style = getComputedStyle(element);
    if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false;
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (
      (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
    );
  }

  function isSmall(element: Element): boolean {
    const inText = getComputedStyle(element).display === 'inline' && element.matches('button');
    const pressed = element.closest('label') ?? element;
    const { width, height } = pressed.getBoundingClientRect();
    return !inText && Math.min(width, height) < target - 0.5;
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`${scrollWidth - clientWidth} px too wide`);
  for (const element of part.querySelectorAll('*')) {
    if (hasText(element) && !isWithinHidden(element) && isCut(element))
      problems.push(`text cut off: ${describe(element)}`);
  }
  for (const element of part.querySelectorAll(controls)) {
    if (!isWithinHidden(element) && isSmall(element)) problems.push(`small: ${describe(element)}`);
  }
  return problems;
}
