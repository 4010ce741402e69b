import type * as z from 'zod';
import type { SelectResponse, SelectResult, selectRequestSchema } from '../../contract/index.ts';
import { bestSections } from '../answer/chooseSections.ts';
import { sourceOf } from '../answer/compose.ts';
import { bestPassage } from '../answer/grow.ts';
import type { Wanted } from '../answer/passage.ts';
import { describeMatch, typedWords } from './describeMatch.ts';
import { inOneLine } from './listMarks.ts';
import { isShort } from './queryWords.ts';
import type { FoundSection, Search } from './search.ts';

const SECTIONS_PER_PAGE = 3;
const EXCERPT = { sentences: 2, characters: 220 };

/** The words around the match, as they stand in the section but for the marks of lists. */
function excerptOf({ text, code }: FoundSection, wanted: Wanted): string {
  if (text) return inOneLine(bestPassage(text, wanted, EXCERPT));
  return bestPassage(code[0]?.text ?? '', wanted, EXCERPT);
}

/**
 * The sections that fit a query best, with the words that matched. With `groupBy: page`, the best
 * section of each page.
 */
export async function selectSections(
  search: Search,
  request: z.output<typeof selectRequestSchema>,
): Promise<SelectResponse> {
  const { query, limit, filters = {}, groupBy, prefix = isShort(query) } = request;
  const { tags, ...scope } = filters;
  const found = await search({
    query,
    prefix,
    scope: { ...scope, strict: true },
    tags,
    pages: limit,
    sectionsPerPage: groupBy === 'page' ? 1 : SECTIONS_PER_PAGE,
  });
  const typed = typedWords(query, found);
  const resultOf = (section: FoundSection): SelectResult => {
    const excerpt = excerptOf(section, found);
    const match = describeMatch(section, excerpt, { typed, language: found.language });
    return { ...sourceOf(section), excerpt, score: section.score, ...match };
  };
  const results = bestSections(found.pages).slice(0, limit).map(resultOf);
  const { search: info } = found;
  return {
    results,
    search: info,
    ...(found.corrected !== undefined && { didYouMean: found.corrected }),
  };
}
