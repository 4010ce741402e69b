/** What the reader has marked in the text of a page. */
export interface Marked {
  kind: 'text' | 'code';
  text: string;
  range: Range;
}

/** Where the text of a page stands, and what stands in it without being part of it. */
const CONTENT = 'article, main';
const APART =
  'nav, form, button, input, textarea, select, dialog, [contenteditable]:not([contenteditable=false]), .table-of-contents, .theme-doc-toc-mobile';

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function isContent(node: Node): boolean {
  const element = elementOf(node);
  return !!element?.closest(CONTENT) && !element.closest(APART);
}

/**
 * What is marked, as far as it is text of the page; null for everything else, such as what stands in
 * a field, in a menu or in the chat.
 */
export function readMarked(selection: Selection | null): Marked | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { anchorNode, focusNode } = selection;
  if (!anchorNode || !focusNode || !isContent(anchorNode) || !isContent(focusNode)) return null;
  const text = selection
    .toString()
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
  if (text === '') return null;
  const range = selection.getRangeAt(0);
  const inCode = elementOf(range.commonAncestorContainer)?.closest('pre');
  return { kind: inCode ? 'code' : 'text', text, range };
}
