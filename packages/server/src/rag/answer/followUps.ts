import type { FoundSection } from '../search/search.ts';
import { isReaderText } from './marked.ts';
import { termsIn, type Wanted } from './passage.ts';

const FOLLOW_UPS = 3;
/** Of one page at most: the others lead further. */
const OF_A_PAGE = 2;
/** What was found far behind the best section has little to do with the question. */
const NEAR_BEST = 0.15;
/** How much nearer than its score says a heading is that asks something, or is on a quoted page. */
const ASKS_GAIN = 1.5;
const QUOTED_PAGE_GAIN = 1.3;

/** Headings that can be asked as they are, in the languages of the widget. */
const ASKS =
  /^(?:how|what|why|when|where|which|who|can|does|do|is|are|should|wie|was|warum|wann|wo|welche\w*|wer|kann|comment|pourquoi|quand|où|quel\w*|qui|que|peut-on|cómo|qué|por qué|cuándo|dónde|cuál\w*|come|cosa|perché|quando|dove|quale|como|o que|onde|qual)(?![\p{L}\p{N}])|[?？]$/iu;
/** Words that are not understood without the page around them. */
const LEANS =
  /(?<![\p{L}\p{N}-])(?:it|its|this|that|these|those|they|them|one|ones|other|others|else|here|above|below|es|dies\w*|davon|dazu|cela|ceci|celui-ci)(?![\p{L}\p{N}-])/iu;
/** A heading of one or two words says too little alone. */
const ALONE = /\s\S+\s/;

const headingOf = ({ headingPath, title }: FoundSection) => (headingPath.at(-1) ?? title).trim();

/** What is asked; undefined for a heading that makes no question. */
function textOf(section: FoundSection): string | undefined {
  const heading = headingOf(section);
  if (heading.length < 3 || LEANS.test(heading)) return undefined;
  if (ASKS.test(heading) || ALONE.test(heading)) return heading;
  const title = section.title.trim();
  return title.toLowerCase().includes(heading.toLowerCase()) ? title : `${title}: ${heading}`;
}

/** Whether a heading has the question's terms and no others. */
function repeats(heading: string, { rarities, language }: Wanted): boolean {
  const found = termsIn(heading, { rarities, language });
  return found.size > 0 && found.size === rarities.size;
}

/**
 * What a reader may want to know next: headings of sections that were found too and are not quoted,
 * those that ask something before others. They are the author's own words, so that nothing is
 * promised that the docs do not have.
 */
export function followUpsOf(
  found: FoundSection[],
  quoted: FoundSection[],
  wanted: Wanted,
): string[] {
  const ofDocs = found.filter((section) => !isReaderText(section));
  const least = NEAR_BEST * Math.max(0, ...ofDocs.map(({ score }) => score));
  const pages = new Set(quoted.map(({ url }) => url));
  const worth = (section: FoundSection) =>
    section.score *
    (ASKS.test(headingOf(section)) ? ASKS_GAIN : 1) *
    (pages.has(section.url) ? QUOTED_PAGE_GAIN : 1);
  const known = new Set(quoted.map((section) => headingOf(section).toLowerCase()));
  const taken = new Map<string, number>();
  const fresh: string[] = [];
  for (const section of ofDocs.toSorted((a, b) => worth(b) - worth(a))) {
    const text = textOf(section);
    const ofPage = taken.get(section.url) ?? 0;
    const heading = headingOf(section).toLowerCase();
    if (!text || section.score < least || ofPage >= OF_A_PAGE) continue;
    if (known.has(heading) || repeats(text, wanted)) continue;
    known.add(heading);
    taken.set(section.url, ofPage + 1);
    fresh.push(text);
  }
  return fresh.slice(0, FOLLOW_UPS);
}
