import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { classesOf, closest, findFirst } from './dom';
import { isDropped } from './isDropped';
import { readCode } from './readCode';
import { formulaOf, isInline, lineOf } from './readText';
import { type Section, SectionCollector } from './SectionCollector';
import { isTabPanel, tabLabels } from './tabLabels';

const HEADING = /^h[1-6]$/;
/** Between the cells of a table row. */
const CELL = ' | ';
const LISTS = new Set(['ul', 'ol', 'menu']);
/** Parts that stand for themselves: a heading in one of them does not reach beyond it. */
const SCOPES = new Set(['details', 'blockquote', 'li', 'table']);

function isHeading(element: Element): boolean {
  return HEADING.test(element.name);
}

function isScope(element: Element): boolean {
  if (SCOPES.has(element.name) || isTabPanel(element)) return true;
  return classesOf(element).includes('theme-admonition');
}

/** A row that says all it says in lines of text. */
function isPlainRow(element: Element): boolean {
  const isMore = (inner: Element) => inner.name === 'pre' || isHeading(inner);
  return element.name === 'tr' && !findFirst(element, isMore);
}

/** The cells of a table row on one line. */
function rowOf(row: Element): string {
  const cells = row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
  return cells.map(lineOf).join(CELL);
}

/** The heading of a card that links elsewhere opens no section here. */
function isInLink(element: Element): boolean {
  return closest(element, ({ name }) => name === 'a') !== undefined;
}

function anchorOf(heading: Element): string | undefined {
  return heading.attribs.id || findFirst(heading, ({ attribs }) => !!attribs.id)?.attribs.id;
}

/** The marks of a list's items: a hyphen, or the numbers that a browser would give them. */
function marksOf(list: Element): (item: number) => string {
  if (list.name !== 'ol') return () => '- ';
  const start = Number.parseInt(list.attribs.start ?? '1', 10) || 1;
  return (item) => `${start + item}. `;
}

/** True when a node says more than its blocks of code. */
function hasProse(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  return isTag(node) && node.name !== 'pre' && !isDropped(node) && node.children.some(hasProse);
}

/**
 * Cuts the content of a page at its headings, wherever they stand: also inside tabs, admonitions
 * and components. The content of every tab is read, the hidden ones too.
 *
 * @param content the element that holds the page's text
 * @param title the page's title, first part of every heading path
 */
export function splitSections(content: Element, title: string): Section[] {
  const collector = new SectionCollector(title);
  const labels = tabLabels(content);

  function addLine(line: string): void {
    collector.text.breakLine();
    collector.text.append(line);
    collector.text.breakLine();
  }

  function visitHeading(heading: Element): void {
    const level = Number(heading.name.slice(1));
    collector.addHeading({ level, text: lineOf(heading), anchor: anchorOf(heading) });
  }

  function visitCode(pre: Element): void {
    collector.text.breakLine();
    const panel = labels.size > 0 ? closest(pre, isTabPanel) : undefined;
    const code = readCode(pre, panel && labels.get(panel));
    if (code) collector.addCode(code);
  }

  function visitBlock(element: Element): void {
    collector.text.breakLine();
    const label = labels.get(element);
    if (label && hasProse(element)) addLine(label);
    element.children.forEach(visit);
    collector.text.breakLine();
  }

  function visitList(list: Element): void {
    const markOf = marksOf(list);
    let items = 0;
    collector.text.breakLine();
    for (const child of list.children) {
      const isItem = isTag(child) && child.name === 'li' && !isDropped(child);
      if (isItem) visitItem(child, markOf(items++));
      else visit(child);
    }
  }

  function visitItem(item: Element, mark: string): void {
    collector.within(() => collector.text.within(mark, () => item.children.forEach(visit)));
  }

  function visitElement(element: Element): void {
    const { name } = element;
    if (isDropped(element)) return;
    if (name === 'math') collector.text.append(formulaOf(element));
    else if (isInline(element)) element.children.forEach(visit);
    else if (name === 'br') collector.text.breakLine();
    else if (name === 'pre') visitCode(element);
    else if (LISTS.has(name)) visitList(element);
    else if (isHeading(element) && !isInLink(element)) visitHeading(element);
    else if (isPlainRow(element)) addLine(rowOf(element));
    else if (isScope(element)) collector.within(() => visitBlock(element));
    else visitBlock(element);
  }

  function visit(node: AnyNode): void {
    if (isText(node)) collector.text.append(node.data);
    else if (isTag(node)) visitElement(node);
  }

  visitBlock(content);
  return collector.finish();
}
