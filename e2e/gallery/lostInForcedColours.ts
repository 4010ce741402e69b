import type { Page } from 'playwright-core';

// All of these but the last run in the page: they use nothing but one another.

function isShown(element: Element): boolean {
  const { width } = element.getBoundingClientRect();
  return width > 1 && element.checkVisibility({ visibilityProperty: true });
}

function within(part: string, css: string): Element[] {
  const whole = [...document.querySelectorAll(part)].at(-1) ?? document.body;
  return [...whole.querySelectorAll(css)].filter(isShown);
}

function isClear(colour: string): boolean {
  return /, 0\)$|^transparent$/.test(colour);
}

function hasLine(width: string, style: string, colour: string): boolean {
  return Number.parseFloat(width) > 0 && style !== 'none' && !isClear(colour);
}

function hasRing(element: Element | null): boolean {
  if (!element) return false;
  const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(element);
  return hasLine(outlineWidth, outlineStyle, outlineColor);
}

function hasBorder(element: Element): boolean {
  const style = getComputedStyle(element);
  return ['top', 'right', 'bottom', 'left'].some((side) => {
    const [width, line, colour] = ['width', 'style', 'color'].map((part) =>
      style.getPropertyValue(`border-${side}-${part}`),
    );
    return hasLine(width ?? '', line ?? '', colour ?? '');
  });
}

/** It has an edge, or another face than the page. */
function standsOut(element: Element | null): boolean {
  if (!element) return false;
  const { backgroundColor } = getComputedStyle(element);
  const canvas = getComputedStyle(document.body).backgroundColor;
  const hasFace = backgroundColor !== canvas && !isClear(backgroundColor);
  return hasBorder(element) || hasRing(element) || hasFace;
}

/** The colour behind an element. */
function faceBehind(element: Element | null): string {
  if (!element) return getComputedStyle(document.body).backgroundColor;
  const { backgroundColor } = getComputedStyle(element);
  return isClear(backgroundColor) ? faceBehind(element.parentElement) : backgroundColor;
}

/** A field shows its edge at itself or at the box that it stands in, a dialog perhaps at its child. */
function lacksEdge(element: Element): boolean {
  const isDialog = element.matches('dialog');
  const other = isDialog ? element.firstElementChild : element.parentElement;
  return !standsOut(element) && !standsOut(other);
}

/** Its words or its lines have the colour of what is behind them. */
function isUnseen(element: Element): boolean {
  const { color, stroke, fill } = getComputedStyle(element);
  const face = faceBehind(element);
  if (!element.matches('svg')) return color === face;
  return stroke === 'none' ? fill === face : stroke === face;
}

function looksOf(element: Element): string {
  const { backgroundColor, borderTopColor, borderTopWidth, borderTopStyle, color } =
    getComputedStyle(element);
  return [
    backgroundColor,
    borderTopColor,
    borderTopWidth,
    borderTopStyle,
    color,
    hasRing(element),
  ].join();
}

/** What is chosen looks as what is not. */
function looksUnchosen(element: Element): boolean {
  const name = element.matches('[aria-pressed]') ? 'aria-pressed' : 'aria-selected';
  const other = document.querySelector(`${element.localName}[${name}=false]`);
  return other !== null && looksOf(element) === looksOf(other);
}

/** A control shows that it has the focus at itself, at its box, or at what is drawn in its place. */
function lacksRing(control: Element): boolean {
  if (!(control instanceof HTMLElement) || control.closest('.navbar')) return false;
  control.focus({ preventScroll: true });
  if (document.activeElement !== control) return false;
  return ![control, control.parentElement, control.nextElementSibling].some(hasRing);
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.localName} "${name.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
}

function findLost(part: string): string[] {
  const fields = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea';
  const controls = `button:not(:disabled), a[href], ${fields}`;
  const floating = [...document.querySelectorAll('.plugin-auth-launcher, dialog[open]')];
  const lost = (what: string, elements: Element[], is: (element: Element) => boolean) =>
    elements.filter(is).map((element) => `${what}: ${nameOf(element)}`);
  return [
    ...lost('no edge', [...within(part, fields), ...floating.filter(isShown)], lacksEdge),
    ...lost('not seen', within(part, 'button, a, svg, strong, [role=status]'), isUnseen),
    ...lost('looks as if not chosen', within(part, '[aria-pressed=true]'), looksUnchosen),
    ...lost('looks as if not chosen', within(part, '[aria-selected=true]'), looksUnchosen),
    ...lost('no ring of focus', within(part, controls), lacksRing),
  ];
}

const IN_PAGE = [
  isShown,
  within,
  isClear,
  hasLine,
  hasRing,
  hasBorder,
  standsOut,
  faceBehind,
  lacksEdge,
  isUnseen,
  looksOf,
  looksUnchosen,
  lacksRing,
  nameOf,
  findLost,
].join('\n');

/**
 * What cannot be told apart in forced colours, where every face has the colour of the page and no
 * shadow is drawn: what is filled in, what is pressed, what is chosen, what has the focus, the panel.
 *
 * @param part selector; the page unless given
 */
export function lostInForcedColours(page: Page, part: string): Promise<string[]> {
  return page.evaluate(
    `(() => { ${IN_PAGE}\nreturn findLost(${JSON.stringify(part || 'body')}); })()`,
  );
}
