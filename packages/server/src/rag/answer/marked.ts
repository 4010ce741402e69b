import type { Confidence, QueryRequest, Selection } from '../../contract/index.ts';
import { storable } from '../masking/storable.ts';
import type { FoundSection } from '../search/search.ts';
import { termsIn, type Wanted, weightOf } from './passage.ts';

/** Share of the question's terms from which on marked texts are taken to answer it. */
const COVERED = 0.6;

/** Whether nothing but the marked texts is to be used. */
export function usesOnlyMarked({ selection = [] }: Pick<QueryRequest, 'selection'>): boolean {
  return selection.some(({ only }) => only === true);
}

/** The page on which a text was marked. */
export const pageOfMarked = ({ url }: Pick<Selection, 'url'>): string => url.replace(/#.*$/, '');

/** A marked text as a section, masked; `page` is a section of its page, if one is known. */
export function markedSection(
  selection: Selection,
  wanted: Wanted,
  page?: FoundSection,
): FoundSection {
  return {
    segment: -1,
    ordinal: -1,
    url: pageOfMarked(selection),
    title: page?.title ?? selection.url,
    position: 0,
    part: 0,
    anchor: /#(.+)$/.exec(selection.url)?.[1] ?? null,
    headingPath: page ? [page.title] : [],
    text: storable(selection.text),
    code: [],
    score: Number.MAX_SAFE_INTEGER,
    matched: [...termsIn(selection.text, wanted)],
  };
}

/** How well marked texts answer a question, all of them together. */
export function confidenceInMarked(marked: FoundSection[], wanted: Wanted): Confidence {
  const matched = new Set(marked.flatMap((section) => section.matched));
  const share = weightOf(matched, wanted) / (weightOf(wanted.rarities.keys(), wanted) || 1);
  if (share >= COVERED) return 'medium';
  return share > 0 ? 'low' : 'none';
}
