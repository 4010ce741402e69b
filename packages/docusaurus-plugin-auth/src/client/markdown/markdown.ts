import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * CommonMark and tables by the parser that Docusaurus itself builds on, 18 kB gz. Smaller ones were
 * tried: markdown-to-jsx 7 (7 kB) turns `a_b_c` into emphasis and takes minutes over a few thousand
 * `[a](`; marked (16 kB) leaves entities as they are; markdown-to-jsx 9 has 32 kB.
 *
 * Raw HTML is no part of the grammar here: tags are text. Nor are link definitions, so that a line
 * such as `[1]: see above` stays what it is and `[1]` always means a citation.
 */
const EXTENSIONS = [gfmTable(), { disable: { null: ['htmlFlow', 'htmlText', 'definition'] } }];

/** A part of an answer, as `mdast` names it. */
export type AnswerNode = Nodes;

/** Reads the Markdown of an answer into a tree. It may be cut anywhere, as a stream is. */
export function parseAnswer(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: EXTENSIONS,
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/**
 * Splits a text at its citation marks, which become numbers; `[?]`, a sentence without a source, is
 * 0. The space before a mark goes, so that no mark stands alone at the start of a line.
 *
 * @example
 * splitCitations('Set PORT [1][2].'); // ['Set PORT', 1, 2, '.']
 */
export function splitCitations(text: string): (string | number)[] {
  const parts = text.split(/\s?\[(\d{1,3}|\?)\]/);
  return parts
    .map((part, index) => (index % 2 ? Number(part.replace('?', '0')) : part))
    .filter((part) => part !== '');
}
