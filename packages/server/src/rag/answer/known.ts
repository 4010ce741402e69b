import type { Language } from '../search/language.ts';
import type { Part } from './parts.ts';
import type { Quote } from './quote.ts';
import { sentencesOf } from './sentences.ts';
import { repeats, type Saying, sayingOf } from './similar.ts';

/** What an answer has said so far. */
export interface Known {
  /** What a quote adds, which is known from then on; undefined if that is nothing. */
  newIn(quote: Quote): Quote | undefined;
}

interface Said {
  start: number;
  end: number;
  saying: Saying;
}

/** A part without the sentences at its start and end that were said; what is left is one piece. */
function trim(part: Part, said: Said[], isKnown: (one: Said) => boolean): Part | undefined {
  const first = said.find((one) => !isKnown(one));
  const last = said.findLast((one) => !isKnown(one));
  if (!first || !last) return undefined;
  // Half a table or list would be worth less than one that repeats something.
  if (part.kind !== 'text') return part;
  const quote = part.quote.slice(first.start, last.end);
  const start = part.start + first.start;
  return { ...part, quote, prose: quote, start, end: start + quote.length };
}

/**
 * Remembers what an answer quotes, so that it says nothing twice: pages often repeat each other in
 * nearly the same words.
 */
export function createKnown(language: Language): Known {
  const sayings: Saying[] = [];
  const blocks = new Set<string>();
  const isKnown = ({ saying }: Said) => sayings.some((one) => repeats(saying, one));
  const read = ({ quote }: Part): Said[] =>
    sentencesOf(quote, language.code).map(({ start, end }) => ({
      start,
      end,
      saying: sayingOf(quote.slice(start, end), language),
    }));

  return {
    newIn(quote) {
      const codeWords = quote.code?.text.replace(/\s+/g, ' ').trim();
      const code = codeWords === undefined || blocks.has(codeWords) ? undefined : quote.code;
      const all = quote.parts.map((part) => ({ part, said: read(part) }));
      // A sentence that announces new code is needed, however often it was said.
      const parts = all.flatMap(({ part, said }) =>
        code && part.quote.endsWith(':') ? part : (trim(part, said, isKnown) ?? []),
      );
      if (codeWords !== undefined) blocks.add(codeWords);
      for (const { said } of all) sayings.push(...said.map((one) => one.saying));
      return parts.length > 0 || code ? { ...quote, parts, code } : undefined;
    },
  };
}
