import type { Language } from '../search/language.ts';
import { tokenise } from '../search/tokenise.ts';
import { claimOf } from './filter/support.ts';

/** What a sentence says, to be compared with others. */
export interface Saying {
  terms: ReadonlySet<string>;
  /** Pairs of neighbouring terms, so that "A before B" differs from "B before A". */
  shingles: ReadonlySet<string>;
  /** Names and numbers: `retries: 3` and `retries: 5` are different things. */
  exact: string;
  negated: boolean;
}

/** Share of common shingles from which on a sentence repeats another one, though a word differs. */
const SAME = 0.8;
/** The same for one that has no word of its own. */
const CONTAINED = 0.5;

/** Words with a capital that it does not owe to the start of the sentence. */
const PROPER = /(?<=\S\s+)\p{Lu}[\p{L}\p{N}]*/gu;

/** Reads a sentence. */
export function sayingOf(text: string, language: Language): Saying {
  const { exact, negated } = claimOf(text, language);
  const terms = tokenise(text, language).map(({ term }) => term);
  const pairs = terms.slice(1).map((term, index) => `${terms[index]} ${term}`);
  const names = new Set([...exact, ...(text.match(PROPER) ?? [])]);
  return {
    terms: new Set(terms),
    shingles: new Set(terms.length < 2 ? terms : pairs),
    exact: [...names].sort().join(' '),
    negated,
  };
}

/** Whether a sentence says only what another one says, in nearly the same words. */
export function repeats(sentence: Saying, known: Saying): boolean {
  if (sentence.exact !== known.exact || sentence.negated !== known.negated) return false;
  const common = [...sentence.shingles].filter((shingle) => known.shingles.has(shingle)).length;
  const all = sentence.shingles.size + known.shingles.size - common;
  const contained = [...sentence.terms].every((term) => known.terms.has(term));
  return all > 0 && common / all >= (contained ? CONTAINED : SAME);
}
