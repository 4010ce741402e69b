import type { FoundSection } from '../search/search.ts';

const FOLLOW_UPS = 3;

/**
 * What a reader may want to know next: headings of sections that were found too and are not quoted.
 * They are the author's own words, so that nothing is promised that the docs do not have.
 */
export function followUpsOf(found: FoundSection[], quoted: FoundSection[]): string[] {
  const heading = ({ headingPath, title }: FoundSection) => (headingPath.at(-1) ?? title).trim();
  const known = new Set(quoted.map((section) => heading(section).toLowerCase()));
  const fresh: string[] = [];
  for (const section of found) {
    const text = heading(section);
    if (text.length < 3 || known.has(text.toLowerCase())) continue;
    known.add(text.toLowerCase());
    fresh.push(text);
  }
  return fresh.slice(0, FOLLOW_UPS);
}
