import type { Language } from './language.ts';
import { withoutListMarks } from './listMarks.ts';
import { chunksOf, piecesOf, tokenise } from './tokenise.ts';

/** A part of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** The parts of an identifier that are wanted; all of it if that is, or if no part is alone. */
function rangesIn(
  { text, start }: { text: string; start: number },
  terms: ReadonlySet<string>,
  language: Language,
): Range[] {
  const tokens = tokenise(text, language);
  if (!tokens.some((token) => terms.has(token.term))) return [];
  const all = [{ start, end: start + text.length }];
  if (tokens.some((token) => token.weight < 1 && terms.has(token.term))) return all;
  const parts = piecesOf(text, language)
    .filter((piece) => tokenise(piece.text, language).some((token) => terms.has(token.term)))
    .map((piece) => {
      const from = start + piece.start;
      return { start: from, end: from + piece.text.length };
    });
  return parts.length > 0 ? parts : all;
}

/**
 * Where a text has some terms: in order, none over another. The marks of lists are no part of it.
 *
 * @example
 * highlight('Use setupFiles', new Set(['setup']), english); // [{ start: 4, end: 9 }]
 */
export function highlight(text: string, terms: ReadonlySet<string>, language: Language): Range[] {
  return chunksOf(withoutListMarks(text)).flatMap((chunk) => rangesIn(chunk, terms, language));
}
