import type { Language } from '../search/language.ts';
import type { SearchResult } from '../search/search.ts';
import { TECHNICAL_WORDS } from '../search/technicalWords.ts';
import { tokenise } from '../search/tokenise.ts';

/** A term of a question and what it says about where the question belongs. */
export interface AskedTerm {
  term: string;
  /** It is in the first sentence, which often is the whole question. */
  first: boolean;
  /** How rare it is outside of docs, 0 to 1. */
  rareness: number;
  /** The same, but low for words that questions about any software have. */
  telling: number;
  /** The share of the sections of these docs that have it. */
  here: number;
  /** The share of texts of that length elsewhere that have it. */
  elsewhere: number;
}

/** Places of words that no list has: for how rare they are, and for how frequent at most. */
const UNKNOWN = { rare: 80_000, frequent: 200_000 };
/** A word that software is full of is as telling as an everyday word of this rareness. */
const TECHNICAL = 0.55;
/** Words of an average section. */
const SECTION_WORDS = 60;
/** By Zipf's law the word at place n is this n-th part of a text. */
const ZIPF = 0.1;

const technical = new WeakMap<Language, Set<string>>();

function technicalTerms(language: Language): Set<string> {
  const known = technical.get(language);
  if (known) return known;
  const tokens = tokenise(TECHNICAL_WORDS.join(' '), language);
  const terms = new Set(tokens.map((token) => token.term));
  technical.set(language, terms);
  return terms;
}

function endOfFirstSentence(query: string): number {
  const end = /[.?!:。？！](?=\s|$)/u.exec(query.trimStart());
  return end ? end.index + query.length - query.trimStart().length : query.length;
}

/**
 * How rare a term is outside of docs, and how much it tells. In a language without a list of everyday
 * words every word is equally rare.
 */
export function tellingOf(
  term: string,
  language: Language,
): Pick<AskedTerm, 'rareness' | 'telling'> {
  const place = language.everyday?.get(term);
  const rareness = Math.log(place ?? UNKNOWN.rare) / Math.log(UNKNOWN.rare);
  const everywhere = language.everyday !== undefined && technicalTerms(language).has(term);
  return { rareness, telling: everywhere ? Math.min(rareness, TECHNICAL) : rareness };
}

/** The terms of a question with what they say about where it belongs. */
export function askedTerms({ query, words, rarities, language }: SearchResult): AskedTerm[] {
  const end = endOfFirstSentence(query);
  return [...Map.groupBy(words, (word) => word.term)].flatMap(([term, ofTerm]) => {
    const rarity = rarities.get(term);
    if (rarity === undefined) return [];
    const frequency = ZIPF / (language.everyday?.get(term) ?? UNKNOWN.frequent);
    return {
      term,
      first: ofTerm.some((word) => word.start < end),
      ...tellingOf(term, language),
      // The inverse of `rarity` for large numbers of sections.
      here: Math.exp(-rarity),
      elsewhere: 1 - Math.exp(-SECTION_WORDS * frequency),
    };
  });
}
