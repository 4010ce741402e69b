import type { FoundSection, SearchResult } from '../search/search.ts';
import { tokenise } from '../search/tokenise.ts';
import { type AskedTerm, askedTerms } from './askedTerms.ts';

/** How well some docs cover a question. */
export interface Coverage {
  /** Share of the question that the three sections have which cover most of it, 0 to 1. */
  covered: number;
  /** Share of the question that is in the headings of the best section, 0 to 1. */
  inHeadings: number;
  /** How much there is of the question in the best section; grows with its length. */
  matched: number;
  /** How much more frequent the question's words are in these docs than elsewhere (logarithm). */
  atHome: number;
  /** The same of the one word that is most at home: where `atHome` is due to it alone, it says less. */
  mostAtHome: number;
  /** Share of the question that no section of the docs has, 0 to 1. */
  absent: number;
}

/** The sections that are looked at, and those of them that count. */
const PAGES = 5;
const SECTIONS_PER_PAGE = 3;
const BEST = 3;
/** A word that is not there at all says no more than this. */
const NOT_AT_HOME = -3;

type Weight = (term: AskedTerm) => number;

function sum(terms: AskedTerm[], weight: Weight): number {
  return terms.reduce((total, term) => total + weight(term), 0);
}

function shareOf(terms: AskedTerm[], found: ReadonlySet<string>, weight: Weight): number {
  const total = sum(terms, weight);
  return (
    total &&
    sum(
      terms.filter(({ term }) => found.has(term)),
      weight,
    ) / total
  );
}

function headingTerms({ title, headingPath }: FoundSection, result: SearchResult): Set<string> {
  const tokens = tokenise([title, ...headingPath].join('\n'), result.language);
  return new Set(tokens.map((token) => token.term));
}

/** Squared: a word that is half as telling counts a quarter. The first sentence counts double. */
const byPlace: Weight = ({ telling, first }) => telling ** 2 * (first ? 1 : 0.5);
const byTelling: Weight = ({ telling }) => telling ** 2;
const byRareness: Weight = ({ rareness, first }) => rareness ** 2 * (first ? 1 : 0.5);

function covered(terms: AskedTerm[], { pages }: SearchResult): number {
  const sections = pages
    .slice(0, PAGES)
    .flatMap((page) => page.sections.slice(0, SECTIONS_PER_PAGE));
  const shares = sections.map((section) => shareOf(terms, new Set(section.matched), byPlace));
  const best = shares.toSorted((a, b) => b - a).slice(0, BEST);
  return best.reduce((total, share) => total + share, 0) / BEST;
}

const byName: Weight = ({ telling }) => telling ** 4;

/** How much more frequent a word is here than elsewhere, times its weight. */
function gainOf(term: AskedTerm): number {
  return byName(term) * Math.max(NOT_AT_HOME, Math.log(term.here / term.elsewhere));
}

/** Measures how well docs cover a question, from what was found for it. */
export function coverageOf(result: SearchResult): Coverage {
  const terms = askedTerms(result);
  const best = result.pages[0]?.sections[0];
  const matched = new Set(best?.matched);
  return {
    covered: covered(terms, result),
    inHeadings: best ? shareOf(terms, headingTerms(best, result), byTelling) : 0,
    matched: Math.log(
      1 +
        sum(
          terms.filter(({ term }) => matched.has(term)),
          byRareness,
        ),
    ),
    atHome: sum(terms, gainOf) / (sum(terms, byName) + 0.5),
    mostAtHome: Math.max(0, ...terms.map(gainOf)),
    absent: shareOf(terms, result.absent, byPlace),
  };
}
