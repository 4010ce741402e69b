import * as z from 'zod';
import type { AnswerOutcome } from './evaluateAnswers.ts';

/** What is kept of an answer: what a change of docs or code must not change unseen. */
export const goldenSchema = z.record(
  z.string(),
  z.object({ degree: z.string(), answer: z.string(), citations: z.array(z.string()) }),
);

export type Golden = z.infer<typeof goldenSchema>;

/** The file of the answers as they are now. */
export function goldenOf(outcomes: AnswerOutcome[]): Golden {
  return Object.fromEntries(
    outcomes.map(({ question, response: { degree, answer, citations } }) => [
      question.id,
      { degree, answer, citations: citations.map((citation) => citation.url) },
    ]),
  );
}

/** The answers that are not as they were, a line each. */
export function goldenDifferences(before: Golden, now: Golden): string[] {
  const lines: string[] = [];
  for (const [id, answer] of Object.entries(now)) {
    const old = before[id];
    if (!old) lines.push(`${id}: is not in the golden file.`);
    else if (old.degree !== answer.degree)
      lines.push(`${id}: was ${old.degree}, is ${answer.degree}.`);
    else if (old.citations.join() !== answer.citations.join())
      lines.push(`${id}: cites other sections.`);
    else if (old.answer !== answer.answer) lines.push(`${id}: is worded differently.`);
  }
  for (const id of Object.keys(before)) if (!now[id]) lines.push(`${id}: was not asked.`);
  return lines;
}
