import * as z from 'zod';
import { rankOf, type Scores, scoresOf } from './metrics.ts';
import type { Question } from './questions.ts';

/** Finds the pages for a question, best first. */
export type Ask = (question: Question) => Promise<string[]>;

/** What a run keeps of one question. */
export interface Outcome {
  id: string;
  question: string;
  gold: string[];
  /** What was found, best first. */
  pages: string[];
}

/** All outcomes of one run, as it is kept in a file to compare later ones with. */
export interface Run {
  format: 1;
  /** When it was, in ISO 8601. */
  date: string;
  /** Pages that count for the recall. */
  k: number;
  outcomes: Outcome[];
}

export const runSchema: z.ZodType<Run> = z.object({
  format: z.literal(1),
  date: z.string(),
  k: z.number().int().min(1),
  outcomes: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      gold: z.array(z.string()),
      pages: z.array(z.string()),
    }),
  ),
});

/** Questions that the docs answer; for the others no page is right. */
export function answerable(questions: readonly Question[]): Question[] {
  return questions.filter((question) => question.gold.length > 0);
}

/**
 * Asks every question that has gold pages, one after the other.
 * @param onAsked called after each
 */
export async function evaluate(
  questions: readonly Question[],
  ask: Ask,
  { k, onAsked = () => {} }: { k: number; onAsked?: () => void },
): Promise<Run> {
  const outcomes: Outcome[] = [];
  for (const question of answerable(questions)) {
    const pages = await ask(question);
    const { id, question: text, gold } = question;
    outcomes.push({ id, question: text, gold, pages });
    onAsked();
  }
  return { format: 1, date: new Date().toISOString(), k, outcomes };
}

/** The scores of a run, question by question, for each metric. */
export function valuesOf({ outcomes, k }: Run): Record<keyof Scores, number[]> {
  const scores = outcomes.map(({ pages, gold }) => scoresOf(pages, gold, k));
  const values = (metric: keyof Scores) => scores.map((score) => score[metric]);
  return { recall: values('recall'), mrr: values('mrr'), ndcg: values('ndcg') };
}

/** The questions that were answered worst, worst first; of equals, the earlier in the file. */
export function worstOf({ outcomes, k }: Run, count: number): Outcome[] {
  const gain = ({ pages, gold }: Outcome) => scoresOf(pages, gold, k).ndcg;
  const missed = outcomes.filter(({ pages, gold }) => rankOf(pages, gold) !== 1);
  return missed.toSorted((a, b) => gain(a) - gain(b)).slice(0, count);
}
