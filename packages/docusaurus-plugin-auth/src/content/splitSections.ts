import type { Cheerio, CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { NOTE, prepareContent } from './prepareContent';
import { readCode } from './readCode';
import { type Section, SectionCollector } from './SectionCollector';
import { TextBuilder } from './TextBuilder';

const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small ' +
    'span strong sub sup time u var wbr'
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
/** Parts that stand for themselves: a heading in one of them does not reach beyond it. */
const SCOPE = '[role="tabpanel"], .theme-admonition, details, blockquote, li, table';
/** Between the cells of a table row. */
const CELL = ' | ';

function appendBlocks(text: TextBuilder, node: AnyNode): void {
  if (isText(node)) text.append(node.data);
  if (!isTag(node)) return;
  const isBlock = !INLINE.has(node.name);
  if (isBlock) text.breakLine();
  for (const child of node.children) appendBlocks(text, child);
  if (isBlock) text.breakLine();
}

/** The text of an element on one line, with a space between its blocks. */
function lineOf(element: Element): string {
  const text = new TextBuilder();
  appendBlocks(text, element);
  return text.take().replaceAll('\n', ' ');
}

/** The cells of a table row on one line. */
function rowOf($: CheerioAPI, row: Element): string {
  const cells = $(row).children('td, th').toArray();
  return cells.map(lineOf).join(CELL);
}

function isPlainRow($: CheerioAPI, row: Element): boolean {
  return $(row).find('pre, :header').length === 0;
}

/** The heading of a card that links elsewhere opens no section here. */
function isInLink($: CheerioAPI, heading: Element): boolean {
  return $(heading).closest('a').length > 0;
}

/** True when a panel says more than its code blocks. */
function hasProse($: CheerioAPI, panel: Element): boolean {
  const copy = $(panel).clone();
  copy.find('pre').remove();
  return copy.text().trim() !== '';
}

/**
 * Cuts the content of a page at its headings, wherever they stand: also inside tabs, admonitions
 * and components. The content of every tab is read, the hidden ones too.
 *
 * @param content the element that holds the page's text; it is changed by the reading
 * @param title the page's title, first part of every heading path
 */
export function splitSections($: CheerioAPI, content: Cheerio<Element>, title: string): Section[] {
  const collector = new SectionCollector(title);

  function visitHeading(element: Element): void {
    const anchor = $(element).attr('id') ?? $(element).find('[id]').first().attr('id');
    collector.addHeading({
      level: Number(element.name.slice(1)),
      text: lineOf(element),
      anchor: anchor || undefined,
    });
  }

  function addLine(line: string): void {
    collector.text.breakLine();
    collector.text.append(line);
    collector.text.breakLine();
  }

  function visitBlock(element: Element): void {
    collector.text.breakLine();
    const label = $(element).is('[role="tabpanel"]') && $(element).attr(NOTE);
    if (label && hasProse($, element)) addLine(label);
    element.children.forEach(visit);
    collector.text.breakLine();
  }

  function visitCode(pre: Element): void {
    collector.text.breakLine();
    const code = readCode($, pre, $(pre).attr(NOTE));
    if (code) collector.addCode(code);
  }

  function visitElement(element: Element): void {
    const { name } = element;
    if (INLINE.has(name)) element.children.forEach(visit);
    else if (name === 'br') collector.text.breakLine();
    else if (name === 'pre') visitCode(element);
    else if (HEADING.test(name) && !isInLink($, element)) visitHeading(element);
    else if (name === 'tr' && isPlainRow($, element)) addLine(rowOf($, element));
    else if ($(element).is(SCOPE)) collector.within(() => visitBlock(element));
    else visitBlock(element);
  }

  function visit(node: AnyNode): void {
    if (isText(node)) collector.text.append(node.data);
    else if (isTag(node)) visitElement(node);
  }

  prepareContent($, content);
  content.each((_, element) => visitBlock(element));
  return collector.finish();
}
