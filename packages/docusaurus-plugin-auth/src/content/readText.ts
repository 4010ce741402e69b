import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { findFirst, textOf } from './dom';
import { isDropped } from './isDropped';
import { TextBuilder } from './TextBuilder';

const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark math q rp rt ruby s samp ' +
    'small span strong sub sup time u var wbr'
  ).split(' '),
);

/** True for an element that stands within a line. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.name);
}

/** A formula: it comes as markup and as drawing; what the author wrote is in an annotation. */
export function formulaOf(math: Element): string {
  return textOf(findFirst(math, ({ name }) => name === 'annotation') ?? math);
}

function append(text: TextBuilder, node: AnyNode): void {
  if (isText(node)) text.append(node.data);
  else if (isTag(node) && !isDropped(node)) appendElement(text, node);
}

function appendElement(text: TextBuilder, element: Element): void {
  const inline = isInline(element);
  if (!inline) text.breakLine();
  if (element.name === 'math') text.append(formulaOf(element));
  else for (const child of element.children) append(text, child);
  if (!inline) text.breakLine();
}

/** The text of an element on one line, as a reader sees it, with a space between its blocks. */
export function lineOf(element: Element): string {
  const text = new TextBuilder();
  for (const child of element.children) append(text, child);
  return text.take().replaceAll('\n', ' ');
}
