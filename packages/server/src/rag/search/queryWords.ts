import { lettersOf } from './fold.ts';
import type { Language } from './language.ts';
import { chunksOf, tokenise } from './tokenise.ts';

/** A word of a query, or a part of one: `setup` and `files` of `setupFiles`, and all of it. */
export interface QueryWord {
  term: string;
  /** Letters and digits only, in lower case and without accents. */
  letters: string;
  /** Place in the query of what was written as one, e.g. of `setupFiles`. */
  start: number;
  end: number;
  /** One of several terms of what was written as one. */
  part: boolean;
  /** The last word, which the reader may still be typing. */
  open: boolean;
}

/** Distinct terms of one question; the rest of a pasted log adds nothing. */
const TERMS_MAX = 200;
/** A query of more words is a question: it is taken at its word. */
const SHORT = 4;

/** The words of a query in their order, with their places. */
export function wordsOfQuery(query: string, language: Language): QueryWord[] {
  const chunks = chunksOf(query);
  const last = chunks.at(-1);
  return chunks.flatMap((chunk) => {
    const { text, start } = chunk;
    const tokens = tokenise(text, language);
    const end = start + text.length;
    const compound = tokens.length > 1;
    return tokens.map(({ term, word }, i): QueryWord => {
      // Of a compound its last part and the whole, which is its last token, may go on.
      const open = chunk === last && i >= tokens.length - 2;
      return { term, letters: lettersOf(word), start, end, part: compound, open };
    });
  });
}

/** The terms of a query and how often each is in it. */
export function termsOf(words: QueryWord[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { term } of words) {
    if (terms.size < TERMS_MAX || terms.has(term)) terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

/** `true` for what readers type into a search box, `false` for questions. */
export function isShort(query: string): boolean {
  return chunksOf(query).length <= SHORT && !/[?？؟;]\s*$/u.test(query);
}
