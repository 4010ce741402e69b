import type { Exchange } from './conversation/exchange';
import type { Citation, QueryResponse } from './types';

/** A text that stands in the brackets of a link. */
const linkText = (text: string) => text.replace(/[[\]\\]/g, '\\$&');

function sourceLine({ number, headingPath, title, url }: Citation, origin: string): string {
  const path = headingPath.length > 0 ? headingPath : [title];
  return `${number}. [${linkText(path.join(' › '))}](${new URL(url, origin).href})`;
}

/**
 * An answer as Markdown, whole: its text, and its sources as links that work outside of the site.
 *
 * @param origin where the site stands, e.g. `https://docs.example`
 * @param heading what stands above the sources
 */
export function answerMarkdown(
  { answer, citations }: Pick<QueryResponse, 'answer' | 'citations'>,
  origin: string,
  heading: string,
): string {
  if (citations.length === 0) return `${answer.trim()}\n`;
  const sources = citations.map((citation) => sourceLine(citation, origin));
  return `${answer.trim()}\n\n**${heading}**\n\n${sources.join('\n')}\n`;
}

/** Whether there is an answer to copy. */
export function canCopy({ status, answer }: Exchange): boolean {
  return status === 'done' && answer.answer !== '' && answer.degree !== 'not_covered';
}
