import type { Citation, Source } from '../../contract/index.ts';
import type { SectionText } from '../search/readSections.ts';
import { escapeMarkdown, fence } from './markdown.ts';
import type { Quote } from './quote.ts';

/** Where a section is, as links go there. */
export function sourceOf({ url, anchor, title, headingPath }: SectionText): Source {
  return { url: anchor ? `${url}#${anchor}` : url, title, headingPath };
}

/** `[1]` stands after the last sentence; after code it gets a line of its own. */
function paragraph({ passage, code }: Quote, number: number): string {
  const mark = `[${number}]`;
  const parts = passage ? [`${escapeMarkdown(passage)} ${mark}`] : [];
  if (code) parts.push(fence(code.text, code.language));
  if (!passage) parts.push(mark);
  return parts.join('\n\n');
}

function citation({ section, passage, code }: Quote, number: number): Citation {
  return { number, ...sourceOf(section), quote: passage || (code?.text ?? '') };
}

/** Puts quotes together as Markdown, each with the number of its citation. */
export function compose(quotes: Quote[]): { answer: string; citations: Citation[] } {
  return {
    answer: quotes.map((quote, index) => paragraph(quote, index + 1)).join('\n\n'),
    citations: quotes.map((quote, index) => citation(quote, index + 1)),
  };
}
