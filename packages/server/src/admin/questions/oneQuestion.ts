import type { Kysely } from 'kysely';
import type { AdminQuestionDetail, TracedSection } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { sectionTitles } from '../pages/sectionTitles.ts';
import { type QuestionRow, readQuestion, toQuestion } from './readQuestions.ts';

/** What was found, each section once: a long one was found in parts, the best of them first. */
function tracedOf({ trace }: QuestionRow) {
  const sections = new Map<string, { url: string; score: number; cited: boolean }>();
  for (const { url, score, cited } of trace?.sections ?? []) {
    if (!sections.has(url)) sections.set(url, { url, score, cited });
  }
  return [...sections.values()];
}

async function toSections(db: Kysely<Database>, row: QuestionRow): Promise<TracedSection[]> {
  const traced = tracedOf(row);
  const titleOf = await sectionTitles(
    db,
    traced.map(({ url }) => url),
  );
  return traced.map((section) => {
    const { title, headingPath, changedAt } = titleOf(section.url);
    return { ...section, title, headingPath, changed: changedAt !== null && changedAt > row.at };
  });
}

/** One question with what was found for it; `undefined` when neither log nor feedback has it. */
export async function oneQuestion(
  db: Kysely<Database>,
  id: string,
): Promise<AdminQuestionDetail | undefined> {
  const row = await readQuestion(db, id);
  return row && { ...toQuestion(row), sections: await toSections(db, row) };
}
