import type { Citation } from '../../contract/index.ts';
import { type Steering, steer } from '../../profile/steer.ts';
import type { FoundSection } from '../search/search.ts';
import { sectionsToQuote } from './chooseSections.ts';
import { compose } from './compose.ts';
import type { Gathered } from './gather.ts';
import { createKnown } from './known.ts';
import { isReaderText } from './marked.ts';
import { type Quote, quoteOf } from './quote.ts';
import { steeredChoice } from './steered.ts';

/** An answer that only quotes. */
export interface Extract {
  answer: string;
  citations: Citation[];
  quoted: FoundSection[];
}

/** The quotes that answer a question. What another one says already is left out. */
function quotesOf(
  question: string,
  { sections, marked, wanted, confidence }: Gathered,
  steering: Steering,
): Quote[] {
  // Nobody needs to be told their own words where the docs have an answer.
  const unsure = confidence === 'low';
  const known = createKnown(wanted.language);
  const standing = marked.flatMap((one) => one.standing);
  const own = unsure ? marked.flatMap((one) => one.own ?? []) : [];
  const first = [...standing, ...own].filter(({ matched }) => matched.length > 0);
  const found = sections.filter((section) => !isReaderText(section));
  const chosen = [...first, ...steeredChoice(found, steering, sectionsToQuote)];
  return chosen.flatMap((section) => {
    const quote = quoteOf(section, question, wanted, steering);
    return (quote && known.newIn(quote)) ?? [];
  });
}

/**
 * Answers by quoting: no model is asked, and nothing is said that does not stand there.
 *
 * @param steering what the reader's profile prefers
 * @returns undefined if there is nothing to quote
 */
export function extract(
  question: string,
  gathered: Gathered,
  steering: Steering = steer(undefined),
): Extract | undefined {
  const quotes = quotesOf(question, gathered, steering);
  if (quotes.length === 0) return undefined;
  return { ...compose(quotes), quoted: quotes.map((quote) => quote.section) };
}
