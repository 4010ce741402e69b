import type { Page } from 'playwright-core';

/**
 * What cannot be told apart in forced colours, where every face has the colour of the page and no
 * shadow is drawn: what is pressed or filled in, what is chosen, what has the focus, the panel.
 *
 * @param part selector; the page unless given
 */
export function lostInForcedColours(page: Page, part: string): Promise<string[]> {
  return page.evaluate(findLost, part || 'body');
}

/** Runs in the page, so it may use nothing from outside of itself. */
function findLost(selector: string): string[] {
  const part = [...document.querySelectorAll<HTMLElement>(selector)].at(-1) ?? document.body;
  const lost: string[] = [];
  const say = (what: string, element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? element.className;
    lost.push(`${what}: ${element.localName} "${name.trim().replace(/\s+/g, ' ').slice(0, 40)}"`);
  };
  const shown = <T extends Element>(css: string, is: new () => T): T[] =>
    [...part.querySelectorAll(css)].filter(
      (element): element is T =>
        element instanceof is &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 1,
    );
  const hasLine = (width: string, style: string, colour: string) =>
    Number.parseFloat(width) > 0 && style !== 'none' && !/, 0\)$|transparent/.test(colour);

  function hasEdge(element: Element): boolean {
    const style = getComputedStyle(element);
    const { borderTopWidth, borderTopStyle, borderTopColor } = style;
    return (
      hasLine(borderTopWidth, borderTopStyle, borderTopColor) ||
      hasLine(style.outlineWidth, style.outlineStyle, style.outlineColor)
    );
  }
  const faceOf = (element: Element) => getComputedStyle(element).backgroundColor;
  const canvas = faceOf(document.body);
  const standsOut = (element: Element) =>
    hasEdge(element) || (faceOf(element) !== canvas && !/, 0\)$/.test(faceOf(element)));

  // A field, or the box that it stands in.
  for (const field of shown(
    'input:not([type=checkbox], [type=radio]), select, textarea',
    HTMLElement,
  )) {
    if (![field, field.parentElement].some((each) => each && standsOut(each)))
      say('no edge', field);
  }
  // A button is known by its edge, or by a sign or words that are not hidden.
  for (const button of shown('button, a.button', HTMLElement)) {
    const { color } = getComputedStyle(button);
    if (!standsOut(button) && color === canvas) say('not seen', button);
  }
  for (const icon of shown('svg', SVGElement)) {
    const { fill, stroke, color } = getComputedStyle(icon);
    const paint = stroke === 'none' ? fill : stroke;
    const face = icon.closest('button, a')?.matches('.plugin-auth-launcher') ? '' : canvas;
    if (paint === face || color === face) say('not seen', icon.parentElement ?? icon);
  }
  for (const floating of document.querySelectorAll('.plugin-auth-launcher, dialog[open]')) {
    if (floating.checkVisibility({ visibilityProperty: true }) && !standsOut(floating))
      say('no edge', floating);
  }
  for (const chosen of shown('[aria-pressed=true], [aria-selected=true]', HTMLElement)) {
    const other = part.querySelector(
      chosen.matches('[aria-pressed]') ? '[aria-pressed=false]' : '[aria-selected=false]',
    );
    if (!other) continue;
    const looks = (element: Element) => {
      const style = getComputedStyle(element);
      const { borderTopColor, borderTopWidth, outlineStyle, outlineColor, color } = style;
      return [faceOf(element), borderTopColor, borderTopWidth, outlineStyle, outlineColor, color];
    };
    if (looks(chosen).join() === looks(other).join()) say('looks as if not chosen', chosen);
  }
  // Each takes the focus as from the keyboard: a field shows it at itself or at its box.
  for (const control of shown(
    'button:not([disabled]), a[href], input, select, textarea',
    HTMLElement,
  )) {
    if (control.closest('.navbar')) continue;
    control.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    if (document.activeElement !== control) continue;
    const rings = [control, control.parentElement, control.nextElementSibling].map((each) => {
      const {
        outlineStyle = 'none',
        outlineWidth = '0',
        outlineColor = '',
      } = each ? getComputedStyle(each) : {};
      return hasLine(outlineWidth, outlineStyle, outlineColor);
    });
    if (!rings.includes(true)) say('no ring of focus', control);
  }
  return lost;
}
