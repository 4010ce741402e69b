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

/** A search over sections that ranks pages. */
export interface Engine {
  name: string;
  /** The best pages, best first, each once. */
  search(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Sections of which pages are made: as many as ten pages may need. */
export const SECTIONS_ASKED = 50;

/** The pages of sections that are ranked, each at the place of its best one. */
export function pagesOf(sections: Iterable<Section | undefined>): string[] {
  const pages = new Set<string>();
  for (const section of sections) if (section) pages.add(section.page);
  return [...pages].slice(0, 10);
}
