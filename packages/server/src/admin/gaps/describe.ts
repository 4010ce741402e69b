import { centreOf, termCosine, vectorOf } from './similarity.ts';
import { Spread } from './spread.ts';
import type { TopicTerm } from './topicTerms.ts';

/** A question of a topic, as it is shown. */
export interface Told {
  question: string;
  terms: readonly TopicTerm[];
}

/** Characters of a title, and words that are named at most. */
const TITLE_MAX = 120;
const WORDS = 5;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= TITLE_MAX) return line;
  return `${line
    .slice(0, TITLE_MAX - 1)
    .toWellFormed()
    .trimEnd()}…`;
}

/** The question that is most like all of them; of two, the shorter one. */
export function titleOf(questions: readonly Told[]): string | undefined {
  const spread = new Spread();
  const vectors = questions.map(({ terms }) => vectorOf(terms, spread));
  const centre = centreOf(vectors);
  const ranked = questions
    .map(({ question }, place) => ({
      question,
      likeness: termCosine(vectors[place] ?? new Map(), centre),
    }))
    .toSorted((a, b) => b.likeness - a.likeness || a.question.length - b.question.length);
  return ranked[0] && clipped(ranked[0].question);
}

/** The words that most of the questions have, the more telling ones first; of one question its own. */
export function wordsOf(questions: readonly Told[]): string[] {
  const weights = new Map<string, { word: string; weight: number; questions: number }>();
  for (const { terms } of questions) {
    for (const { term, word, weight } of terms) {
      const known = weights.get(term) ?? { word, weight: 0, questions: 0 };
      known.weight += weight;
      known.questions += 1;
      weights.set(term, known);
    }
  }
  const least = questions.length > 1 ? 2 : 1;
  const shared = [...weights.values()].filter((one) => one.questions >= least);
  const ranked = shared.toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return [...new Map(ranked.map(({ word }) => [word.toLowerCase(), word])).values()].slice(
    0,
    WORDS,
  );
}
