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
/** Between the cells of a table row. */
const CELL = ' | ';

/** Text on one line, as a reader sees it. */
function lineOf($: CheerioAPI, element: Element): string {
  const line = new TextBuilder();
  line.append($(element).text());
  return line.take();
}

/** The text of a block with its parts on one line: a cell, or a heading. */
function rowOf($: CheerioAPI, row: Element): string {
  const cells = $(row).children('td, th').toArray();
  return cells.map((cell) => lineOf($, cell)).join(CELL);
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
  const { text } = collector;

  function visitHeading(element: Element): void {
    const anchor = $(element).attr('id') ?? $(element).find('[id]').first().attr('id');
    collector.addHeading({
      level: Number(element.name.slice(1)),
      text: lineOf($, element),
      anchor: anchor || undefined,
    });
  }

  function visitBlock(element: Element): void {
    text.breakLine();
    const label = $(element).is('[role="tabpanel"]') && $(element).attr(NOTE);
    if (label && hasProse($, element)) {
      text.append(label);
      text.breakLine();
    }
    element.children.forEach(visit);
    text.breakLine();
  }

  function visitElement(element: Element): void {
    const { name } = element;
    if (name === 'pre') {
      text.breakLine();
      const code = readCode($, element, $(element).attr(NOTE));
      if (code) collector.addCode(code);
    } else if (name === 'tr' && $(element).find('pre, :header').length === 0) {
      text.append(rowOf($, element));
      text.breakLine();
    } else if (HEADING.test(name) && $(element).closest('a').length === 0) {
      // The heading of a card that links elsewhere opens no section here.
      visitHeading(element);
    } else if (INLINE.has(name)) {
      element.children.forEach(visit);
    } else {
      visitBlock(element);
    }
  }

  function visit(node: AnyNode): void {
    if (isText(node)) text.append(node.data);
    else if (isTag(node)) visitElement(node);
  }

  prepareContent($, content);
  content.each((_, element) => visitBlock(element));
  return collector.finish();
}
