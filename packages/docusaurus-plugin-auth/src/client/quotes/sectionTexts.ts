const HEADING = /^H[1-6]$/;
/** Stands in the page without being part of its text. */
const APART = 'button, noscript, script, style, svg, .hash-link, [aria-hidden=true]';

/** Whether a text belongs to the section of a heading: until the next heading, whatever its level. */
function createIsInside(heading: Element | null) {
  let inside = heading === null;
  return (node: Node): boolean => {
    if (node === heading) inside = true;
    else if (HEADING.test(node.nodeName) && heading) inside = false;
    return inside;
  };
}

/**
 * The texts of a section of the page, in their order.
 *
 * @param heading where it begins; `null` for all of the page's content
 */
export function sectionTexts(heading: Element | null): Text[] {
  const content = heading?.closest('article, main') ?? document.querySelector('main');
  if (!content) return [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const isInside = createIsInside(heading);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = isInside(node);
    if (inside && node instanceof Text && !node.parentElement?.closest(APART)) texts.push(node);
  }
  return texts;
}
