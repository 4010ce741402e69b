import type { Citation, Source } from '../../contract/index.ts';
import type { SectionText } from '../search/readSections.ts';
import { isAnnouncing } from './blocks.ts';
import { escapeMarkdown, fence, list, table } from './markdown.ts';
import { isReaderText } from './marked.ts';
import type { Part } from './parts.ts';
import type { Quote } from './quote.ts';

/** Where a section is, as links go there. */
export function sourceOf({ url, anchor, title, headingPath }: SectionText): Source {
  return { url: anchor ? `${url}#${anchor}` : url, title, headingPath };
}

/** A citation of a section, or of what the reader has marked. */
export function citationOf(number: number, section: SectionText, quote: string): Citation {
  const readerText = isReaderText(section) && { readerText: true };
  return { number, ...sourceOf(section), quote, ...readerText };
}

/** A part of the answer with what its citation quotes. */
interface Piece {
  section: SectionText;
  quote: string;
  write: (mark: string) => string[];
}

/** `[1]` stands after the last sentence; after a table or code it gets a line of its own. */
function writePart({ kind, prose, lines }: Part, mark: string): string[] {
  const said = prose ? [`${escapeMarkdown(prose)} ${mark}`] : [];
  if (kind === 'text') return said;
  const block = kind === 'table' ? table(lines) : list(lines);
  return prose ? [...said, block] : [block, mark];
}

/** Code follows the sentence that announces it, else it comes last. */
function piecesOf({ section, parts, code }: Quote): Piece[] {
  const block = code ? [fence(code.text, code.language)] : [];
  if (parts.length === 0 && code)
    return [{ section, quote: code.text, write: (mark) => [...block, mark] }];
  const announcing = parts.findIndex((part) => isAnnouncing(part.quote));
  const place = announcing < 0 ? parts.length - 1 : announcing;
  return parts.map((part, index) => ({
    section,
    quote: part.quote,
    write: (mark) => [...writePart(part, mark), ...(index === place ? block : [])],
  }));
}

/** Puts quotes together as Markdown, each part with the number of its citation. */
export function compose(quotes: Quote[]): { answer: string; citations: Citation[] } {
  const pieces = quotes.flatMap(piecesOf);
  const blocks = pieces.flatMap(({ write }, index) => write(`[${index + 1}]`));
  return {
    answer: blocks.join('\n\n'),
    citations: pieces.map(({ section, quote }, index) => citationOf(index + 1, section, quote)),
  };
}
