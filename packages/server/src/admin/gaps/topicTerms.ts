import { tellingOf } from '../../rag/answer/askedTerms.ts';
import type { Language } from '../../rag/search/language.ts';
import { wordsOfQuery } from '../../rag/search/queryWords.ts';

/** A term of a question, and how much it says about what the question is about. */
export interface TopicTerm {
  term: string;
  /** As the reader wrote it. */
  word: string;
  /** Above 0; comparable between questions. */
  weight: number;
}

/** Terms of one question that are kept: the rest of a pasted log says nothing. */
const KEPT = 24;

const byWeight = (a: TopicTerm, b: TopicTerm) => b.weight - a.weight || (a.term < b.term ? -1 : 1);

/**
 * What a question is about, the most telling terms first. A term counts by how rare it is outside of
 * docs. How rare it is inside of them is left out: what they lack is the rarest of all there, and much
 * of that are names which nobody else will ever ask about.
 */
export function topicTerms(question: string, language: Language): TopicTerm[] {
  const words = Map.groupBy(wordsOfQuery(question, language), ({ term }) => term);
  const terms = [...words].flatMap(([term, ofTerm]) => {
    const [first] = ofTerm;
    const weight = tellingOf(term, language).telling;
    if (!first || weight <= 0) return [];
    return [{ term, word: question.slice(first.start, first.end), weight }];
  });
  return terms.toSorted(byWeight).slice(0, KEPT);
}
