import type { Language } from './language.ts';
import { forgiven, nearness } from './nearness.ts';
import type { QueryWord } from './queryWords.ts';
import type { Candidate, Looked } from './readCandidates.ts';
import { tokenise } from './tokenise.ts';

/** A term that may be meant by a typed one, and how much it counts beside it. */
export interface Variant {
  term: string;
  weight: number;
  /** The word as the docs write it, if the typed one has errors. */
  correction?: string;
}

/** How much a word counts that goes on where the typed one ends, and one that differs by an error. */
const COMPLETION = 0.7;
const ERROR = 0.6;
const COMPLETIONS = 20;
const CORRECTIONS = 4;

function termOf({ word }: Candidate, language: Language): string | undefined {
  return tokenise(word, language).at(-1)?.term;
}

function moreFrequent(a: Candidate, b: Candidate): number {
  return b.sections - a.sections || (a.word < b.word ? -1 : 1);
}

function completionsOf({ letters, term }: QueryWord, candidates: Candidate[], language: Language) {
  const longer = candidates.filter(({ word }) => word.startsWith(letters) && word !== letters);
  return longer
    .toSorted(moreFrequent)
    .flatMap((candidate): Variant[] => {
      const found = termOf(candidate, language);
      const weight = COMPLETION * (letters.length / candidate.word.length) ** 0.5;
      return found && found !== term ? [{ term: found, weight }] : [];
    })
    .slice(0, COMPLETIONS);
}

function correctionsOf({ letters, open }: QueryWord, candidates: Candidate[], language: Language) {
  const near = candidates.map((candidate) => {
    const { whole, beginning } = nearness(letters, candidate.word);
    // Half an error more: a word that is complete comes before one that goes on.
    const errors = open ? Math.min(whole, beginning + 0.5) : whole;
    return { candidate, errors };
  });
  return near
    .filter(({ errors }) => errors <= forgiven(letters) + (open ? 0.5 : 0))
    .toSorted((a, b) => a.errors - b.errors || moreFrequent(a.candidate, b.candidate))
    .slice(0, CORRECTIONS)
    .flatMap(({ candidate, errors }): Variant[] => {
      const found = termOf(candidate, language);
      const weight = ERROR ** errors;
      return found ? [{ term: found, weight, correction: candidate.spelling }] : [];
    });
}

/**
 * What a typed word may stand for: words that it is the beginning of, if it is the last one, and
 * words that it differs from by a typing error, if the docs have nothing else for it.
 */
export function variantsOf(word: QueryWord, looked: Looked, language: Language): Variant[] {
  const { known, candidates } = looked;
  const completions = word.open ? completionsOf(word, candidates, language) : [];
  if (known || completions.length > 0) return completions;
  return correctionsOf(word, candidates, language);
}

/**
 * The query with each word that the docs do not have replaced by the nearest one that they have.
 * @returns undefined if there is nothing to correct
 */
export function correct(
  query: string,
  words: QueryWord[],
  correctionOf: (word: QueryWord) => string | undefined,
): string | undefined {
  let corrected = query;
  for (const [start, ofOne] of [...Map.groupBy(words, (word) => word.start)].reverse()) {
    // The whole of a compound is its last term.
    const word = ofOne.at(-1);
    const correction = word && correctionOf(word);
    if (word && correction) {
      corrected = corrected.slice(0, start) + correction + corrected.slice(word.end);
    }
  }
  return corrected === query ? undefined : corrected;
}
