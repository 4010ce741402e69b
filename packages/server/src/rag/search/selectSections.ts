import type * as z from 'zod';
import type { SelectResponse, SelectResult, selectRequestSchema } from '../../contract/index.ts';
import { bestSections } from '../answer/chooseSections.ts';
import { sourceOf } from '../answer/compose.ts';
import { bestPassage, type Wanted } from '../answer/passage.ts';
import type { FoundSection, Search } from './search.ts';

const SECTIONS_PER_PAGE = 3;
const EXCERPT = { sentences: 2, characters: 220 };

/** The words around the match, as they stand in the section. */
function excerptOf({ text, code }: FoundSection, wanted: Wanted): string {
  return bestPassage(text || (code[0]?.text ?? ''), wanted, EXCERPT);
}

function resultOf(section: FoundSection, wanted: Wanted): SelectResult {
  return { ...sourceOf(section), excerpt: excerptOf(section, wanted), score: section.score };
}

/**
 * The sections that fit a query best. With `groupBy: page`, the best section of each page.
 */
export async function selectSections(
  search: Search,
  request: z.output<typeof selectRequestSchema>,
): Promise<SelectResponse> {
  const { query, limit, filters = {}, groupBy } = request;
  const { locale, version, tags } = filters;
  const found = await search({
    query,
    scope: { locale, version, strict: true },
    tags,
    pages: limit,
    sectionsPerPage: groupBy === 'page' ? 1 : SECTIONS_PER_PAGE,
  });
  const sections = bestSections(found.pages).slice(0, limit);
  return { results: sections.map((section) => resultOf(section, found)) };
}
