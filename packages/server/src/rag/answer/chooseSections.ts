import type { FoundPage, FoundSection } from '../search/search.ts';

/** Sections that are quoted at most, and how near to the best one they must be. */
const QUOTED = 3;
const NEAR_BEST = 0.55;

function hasContent({ text, code }: FoundSection): boolean {
  return text !== '' || code.length > 0;
}

/** The section's own words: two versions or two pages may say the same. */
function wordsOf({ text, code }: FoundSection): string {
  return [text, ...code.map((block) => block.text)].join('\n').replace(/\s+/g, ' ');
}

function byDocumentOrder(a: FoundSection, b: FoundSection): number {
  return a.position - b.position || a.part - b.part;
}

/** All sections that were found, best first. */
export function bestSections(pages: FoundPage[]): FoundSection[] {
  const sections = pages.flatMap((page) => page.sections);
  return sections.toSorted((a, b) => b.score - a.score);
}

/**
 * The sections that an answer quotes: the best ones with something to quote, no text twice; page by
 * page, best page first, and within a page as they stand there.
 */
export function sectionsToQuote(sections: FoundSection[]): FoundSection[] {
  const ranked = sections.toSorted((a, b) => b.score - a.score).filter(hasContent);
  const least = (ranked[0]?.score ?? 0) * NEAR_BEST;
  const unique = new Map<string, FoundSection>();
  for (const section of ranked) {
    if (section.score >= least && !unique.has(wordsOf(section))) {
      unique.set(wordsOf(section), section);
    }
  }
  const chosen = [...unique.values()].slice(0, QUOTED);
  const ofPages = Map.groupBy(chosen, (section) => section.url);
  return [...ofPages.values()].flatMap((sections) => sections.toSorted(byDocumentOrder));
}
