import type { SelectResult } from '../../contract/index.ts';
import { highlight } from './highlight.ts';
import type { Language } from './language.ts';
import { withoutListMarks } from './listMarks.ts';
import type { FoundSection, SearchResult } from './search.ts';
import { tokenise } from './tokenise.ts';

/** The words of a query as they were typed, each with all terms that it may stand for. */
export type TypedWords = Map<string, Set<string>>;

/** Finds out what each typed word was taken to stand for. */
export function typedWords(
  query: string,
  { words, variants }: Pick<SearchResult, 'words' | 'variants'>,
): TypedWords {
  const typed: TypedWords = new Map();
  for (const { start, end, term } of words) {
    const word = query.slice(start, end);
    const terms = typed.get(word) ?? new Set();
    typed.set(word, terms.add(term));
    for (const variant of variants.get(term) ?? []) terms.add(variant.term);
  }
  return typed;
}

function fieldsOf({ title, headingPath, text, code }: FoundSection) {
  const blocks = code.map((block) => `${block.title ?? ''}\n${block.text}`);
  return [
    { field: 'title', text: title },
    { field: 'headings', text: headingPath.join('\n') },
    { field: 'text', text: withoutListMarks(text) },
    { field: 'code', text: blocks.join('\n') },
  ] as const;
}

function matchesIn(section: FoundSection, typed: TypedWords, language: Language) {
  const fields = fieldsOf(section).map(({ field, text }) => {
    return { field, terms: new Set(tokenise(text, language).map((token) => token.term)) };
  });
  return [...typed].flatMap(([word, terms]) => {
    const found = fields.filter((one) => [...terms].some((term) => one.terms.has(term)));
    return found.length > 0 ? [{ word, fields: found.map((one) => one.field) }] : [];
  });
}

/**
 * Which words of the query a section has and where: by field for all of it, and letter by letter in
 * what is shown of it.
 */
export function describeMatch(
  section: FoundSection,
  excerpt: string,
  { typed, language }: { typed: TypedWords; language: Language },
): Pick<SelectResult, 'matches' | 'highlights'> {
  const terms = new Set([...typed.values()].flatMap((one) => [...one]));
  const shown = [
    { field: 'title', text: section.title },
    { field: 'heading', text: section.headingPath.at(-1) ?? '' },
    { field: 'excerpt', text: excerpt },
  ] as const;
  const highlights = shown.flatMap(({ field, text }) =>
    highlight(text, terms, language).map((range) => ({ field, ...range })),
  );
  return { matches: matchesIn(section, typed, language), highlights };
}
