/** A section as every engine gets it. */
export interface Section {
  page: string;
  anchor: string;
  title: string;
  /** The headings above the section and its own, one a line. */
  headings: string;
  heading: string;
  prose: string;
  code: string;
}

/** A section that an engine found. */
export interface Found {
  page: string;
  score: number;
}

/** A search over sections. */
export interface Engine {
  name: string;
  /** What was found, best first: sections, or pages of an engine that ranks those itself. */
  search(query: string): Promise<Found[]>;
  close(): Promise<void>;
}

/** Sections that are asked for where an engine wants to know: as many as ten pages may need. */
export const SECTIONS_ASKED = 50;

const PAGES = 10;
const SECTION_DECAY = 0.4;
const SECTIONS_PER_PAGE = 5;

/** The pages of what was found, each at the place of its best section. */
export function byBestSection(found: Found[]): string[] {
  return [...new Set(found.map(({ page }) => page))].slice(0, PAGES);
}

/** The pages of what was found by the sum of their sections, as our own search ranks them. */
export function bySections(found: Found[]): string[] {
  const scoreOf = (sections: Found[]) =>
    sections
      .slice(0, SECTIONS_PER_PAGE)
      .reduce((sum, { score }, place) => sum + score * SECTION_DECAY ** place, 0);
  return [...Map.groupBy(found, ({ page }) => page)]
    .map(([page, sections]) => ({ page, score: scoreOf(sections) }))
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page)
    .slice(0, PAGES);
}

/** What an engine found, by the places of sections in the list that it was given. */
export function foundIn(sections: Section[], hits: Array<{ id: number; score: number }>): Found[] {
  return hits.flatMap(({ id, score }) => {
    const section = sections[id];
    return section ? [{ page: section.page, score }] : [];
  });
}
