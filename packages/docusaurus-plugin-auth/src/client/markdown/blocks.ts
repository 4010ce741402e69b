import type { RootContent } from 'mdast';
import { type AdmonitionKind, readAdmonitions } from './admonitions';
import { parseAnswer } from './markdown';

interface Place {
  /** Where it begins in the answer, which also tells it from all others. */
  start: number;
  /** Its Markdown. */
  source: string;
}

/** A part of an answer that stands by itself: a paragraph, a list, a table, a block of code. */
export interface MarkdownBlock extends Place {
  type: 'markdown';
  node: RootContent;
}

/** Something that the answer sets apart, such as a warning. */
export interface AdmonitionBlock extends Place {
  type: 'admonition';
  kind: AdmonitionKind;
  title?: string;
  blocks: readonly AnswerBlock[];
}

export type AnswerBlock = MarkdownBlock | AdmonitionBlock;

const endOf = ({ start, source }: Place) => start + source.length;

function parseBlocks(markdown: string, offset: number): AnswerBlock[] {
  return parseAnswer(markdown).children.map((node) => {
    const from = node.position?.start.offset ?? 0;
    const source = markdown.slice(from, node.position?.end.offset);
    return { type: 'markdown', start: offset + from, source, node };
  });
}

function readAll(markdown: string, offset: number): AnswerBlock[] {
  return readAdmonitions(markdown).flatMap((part): AnswerBlock[] => {
    const start = offset + part.start;
    if (!part.kind) return parseBlocks(part.source, start);
    const { kind, title, source } = part;
    const blocks = readAll(part.content, start);
    return [{ type: 'admonition', start, source, kind, ...(title && { title }), blocks }];
  });
}

function isStill({ start, source }: Place, markdown: string): boolean {
  return markdown.startsWith(source, start);
}

/**
 * Reads an answer into its blocks. Text that is added can change only the last block of Markdown: all
 * others are the same objects as before, so that nothing of them is read or drawn again.
 *
 * @param before what the shorter answer was read into
 * @example
 * const first = readBlocks('One.\n\nTw');
 * readBlocks('One.\n\nTwo.', first)[0] === first[0]; // true
 */
export function readBlocks(
  markdown: string,
  before: readonly AnswerBlock[] = [],
): readonly AnswerBlock[] {
  const changed = before.slice(0, -1).findIndex((block) => !isStill(block, markdown));
  const kept = before.slice(0, changed < 0 ? -1 : changed);
  const last = kept.at(-1);
  const resume = last ? endOf(last) : 0;
  const read = readAll(markdown.slice(resume), resume);
  const known = before[kept.length];
  const [first, ...rest] = read;
  const same = known && first && known.start === first.start && known.source === first.source;
  return same ? [...kept, known, ...rest] : [...kept, ...read];
}
