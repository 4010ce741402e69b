import type { QueryResponse } from '../../../contract/index.ts';
import { pageOf, type Question } from '../questions.ts';

/** An answer as it came, and how fast. */
export interface Asking {
  response: QueryResponse;
  /** Milliseconds from the question to the first words. */
  firstToken: number;
}

/** Asks one question. */
export type AskForAnswer = (question: Question) => Promise<Asking>;

/** What one answer was like. */
export interface AnswerOutcome extends Asking {
  question: Question;
}

/** Figures over all answers. Shares are undefined where there is nothing to share. */
export interface AnswerFigures {
  questions: number;
  /** Of the questions that the docs answer: how many got an answer. */
  answered: number | undefined;
  /** Of the questions that they do not: how many were told so. */
  refused: number | undefined;
  /** Of all citations of answerable questions: how many lead to a gold page. */
  precision: number | undefined;
  /** Of the answerable questions that got an answer: how many cite a gold page. */
  hits: number | undefined;
  /** Of all sentences: how many stand in the sections that they cite. Quotes always do. */
  support: number | undefined;
  /** Milliseconds to the first words: half of the answers, and all but one in twenty. */
  firstToken: { p50: number; p95: number };
  tokens: { input: number; output: number };
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);

function percentile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

const isGiven = ({ response }: AnswerOutcome) => response.degree !== 'not_covered';

function citesGold({ question, response }: AnswerOutcome): number {
  const gold = new Set(question.gold.map(pageOf));
  return response.citations.filter((citation) => gold.has(pageOf(citation.url))).length;
}

/** Quoted sentences stand in the docs by the way they were made. */
function supportIn({ response }: AnswerOutcome): { sentences: number; supported: number } {
  if (response.support) return response.support;
  const quotes = response.citations.length;
  return { sentences: quotes, supported: quotes };
}

/** Adds up what the answers were like. */
export function figuresOf(outcomes: AnswerOutcome[]): AnswerFigures {
  const inside = outcomes.filter(({ question }) => question.gold.length > 0);
  const outside = outcomes.filter(({ question }) => question.gold.length === 0);
  const given = inside.filter(isGiven);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const supports = outcomes.filter(isGiven).map(supportIn);
  const times = outcomes.map(({ firstToken }) => firstToken);
  return {
    questions: outcomes.length,
    answered: share(given.length, inside.length),
    refused: share(outside.filter((one) => !isGiven(one)).length, outside.length),
    precision: share(
      sum(given.map(citesGold)),
      sum(given.map((one) => one.response.citations.length)),
    ),
    hits: share(given.filter((one) => citesGold(one) > 0).length, given.length),
    support: share(
      sum(supports.map((one) => one.supported)),
      sum(supports.map((one) => one.sentences)),
    ),
    firstToken: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    tokens: {
      input: sum(outcomes.map(({ response }) => response.usage?.inputTokens ?? 0)),
      output: sum(outcomes.map(({ response }) => response.usage?.outputTokens ?? 0)),
    },
  };
}

/** Asks all questions, so many at a time; the outcomes come in the order of the questions. */
export async function evaluateAnswers(
  questions: Question[],
  ask: AskForAnswer,
  { concurrency = 1, onAsked = () => {} }: { concurrency?: number; onAsked?: () => void } = {},
): Promise<AnswerOutcome[]> {
  const outcomes: AnswerOutcome[] = [];
  const waiting = [...questions.entries()];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, question] = next;
      outcomes[index] = { question, ...(await ask(question)) };
      onAsked();
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return outcomes;
}
