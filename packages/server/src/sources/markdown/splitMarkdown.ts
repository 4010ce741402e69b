import GithubSlugger from 'github-slugger';
import type { Code, Heading, List, Nodes, Paragraph, Root, TableRow } from 'mdast';
import { type Section, SectionCollector } from '../SectionCollector.ts';
import { htmlText, inlineText } from './inlineText.ts';
import { opensIndented, withoutMarkers } from './markers.ts';
import { parseMarkdown } from './parseMarkdown.ts';

/** Between the cells of a table row. */
const CELL = ' | ';
/** A heading in one of these does not reach beyond it. */
const SCOPES = new Set<Nodes['type']>(['blockquote', 'footnoteDefinition']);
/** `## Water {#cold-water}`, also in a comment of MDX. */
const EXPLICIT_ID = /\s*\{(?:\/\*\s*)?#([\w-]+)(?:\s*\*\/)?\}\s*$/;
const TITLE_OF_FENCE = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/;

function titleOfCode({ meta }: Code): string | undefined {
  const [, double, single, bare] = TITLE_OF_FENCE.exec(meta ?? '') ?? [];
  return double ?? single ?? bare;
}

function rowText(row: TableRow): string {
  return row.children.map((cell) => inlineText(cell).replace(/\n/g, ' ')).join(CELL);
}

/** Text and id of a heading: the id that is written there, else the one that GitHub would give it. */
export function readHeading(heading: Heading, slugger: GithubSlugger) {
  const written = inlineText(heading).replace(/\s+/g, ' ').trim();
  const explicit = EXPLICIT_ID.exec(written)?.[1];
  const text = written.replace(EXPLICIT_ID, '');
  return { level: heading.depth, text, anchor: explicit ?? slugger.slug(text) };
}

/**
 * Cuts a Markdown text at its headings.
 *
 * @param title the page's title, first part of every heading path
 */
export function splitMarkdown(root: Root, title: string): Section[] {
  const collector = new SectionCollector(title);
  const slugger = new GithubSlugger();

  function visitParagraph(paragraph: Paragraph): void {
    collector.addText(withoutMarkers(inlineText(paragraph)));
  }

  function visitCode(code: Code, before: Nodes | undefined): void {
    const indented = before?.type === 'paragraph' && opensIndented(inlineText(before));
    if (indented && !code.lang) {
      collector.within(() => visitAll(parseMarkdown(code.value).children));
    } else {
      const shown = { language: code.lang ?? undefined, title: titleOfCode(code) };
      collector.addCode({ ...shown, text: code.value });
    }
  }

  function visitList({ ordered, start, children }: List): void {
    for (const [index, item] of children.entries()) {
      collector.item(ordered ? `${(start ?? 1) + index}. ` : '- ', () => visitChildren(item));
    }
  }

  function visit(node: Nodes, before: Nodes | undefined): void {
    if (node.type === 'heading') collector.addHeading(readHeading(node, slugger));
    else if (node.type === 'code') visitCode(node, before);
    else if (node.type === 'paragraph') visitParagraph(node);
    else if (node.type === 'list') visitList(node);
    else if (node.type === 'tableRow') collector.addText(rowText(node));
    else if (node.type === 'html') collector.addText(htmlText(node.value));
    else if (SCOPES.has(node.type)) collector.within(() => visitChildren(node));
    else visitChildren(node);
  }

  function visitAll(nodes: readonly Nodes[]): void {
    for (const [index, node] of nodes.entries()) visit(node, nodes[index - 1]);
  }

  function visitChildren(node: Nodes): void {
    if ('children' in node) visitAll(node.children);
  }

  visitChildren(root);
  return collector.finish();
}
