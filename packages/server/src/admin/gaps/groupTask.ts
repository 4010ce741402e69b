import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { EnrichTask, Step } from '../../rag/enrich/task.ts';
import { languageOf } from '../../rag/search/language.ts';
import { forgetRated, removeEmpty } from './forget.ts';
import { groupQuestions } from './group.ts';
import { mergeAlike } from './merge.ts';
import { type Pending, type PendingQuestion, readPending } from './pending.ts';
import { placeQuestions, type ReadQuestion } from './place.ts';
import { readNearTopics, readSpread } from './topics.ts';
import { topicTerms } from './topicTerms.ts';
import { leastCosine, type QuestionVectors } from './vectors.ts';

export interface GroupTaskDeps {
  db: Kysely<Database>;
  /** Without it, questions are grouped by their words. */
  vectors: QuestionVectors | undefined;
}

async function readTerms(question: PendingQuestion): Promise<ReadQuestion> {
  const terms = topicTerms(question.question, await languageOf(question.locale));
  return { ...question, terms, vector: undefined };
}

/** Milliseconds: to look costs little, and what readers ask is there soon after. */
const LOOK = 5_000;

const LOG = {
  working: 'questions without a good answer are grouped',
  done: 'questions without a good answer have been grouped',
  stuck: 'questions without a good answer are not grouped',
};

/** Makes the task that puts what the docs did not answer into topics, as it comes in. */
export function groupTask({ db, vectors }: GroupTaskDeps): EnrichTask {
  let done = 0;

  async function read(questions: PendingQuestion[], signal: AbortSignal): Promise<ReadQuestion[]> {
    const texts = questions.map(({ question }) => question);
    const made = vectors && texts.length > 0 ? await vectors.of(texts, signal) : [];
    const withTerms = await Promise.all(questions.map(readTerms));
    return withTerms.map((question, place) => ({ ...question, vector: made[place] }));
  }

  async function group(pending: Pending, signal: AbortSignal): Promise<void> {
    const questions = await read(pending.questions, signal);
    const comparable = questions
      // "And how?" is about nothing that could be told from the words.
      .filter(({ terms }) => terms.length > 0)
      .map(({ answerId: id, terms, vector }) => ({ id, terms, vector }));
    const topics = await readNearTopics(db, comparable, vectors?.model);
    const spread = await readSpread(db);
    const placements = groupQuestions(topics, comparable, {
      spread,
      vectors: vectors && leastCosine(topics),
    });
    await placeQuestions(db, pending, { questions, placements, model: vectors?.model });
    if (comparable.length > 0) await mergeAlike(db, comparable, spread);
    done += questions.length;
  }

  return {
    name: 'gaps of the docs',
    log: LOG,
    lookAnyway: LOOK,
    async step(signal): Promise<Step> {
      let more = false;
      for (const source of ['questions', 'ratings'] as const) {
        const pending = await readPending(db, source);
        await group(pending, signal);
        more ||= !pending.last;
      }
      if (more) return { state: 'working', progress: { done, total: done } };
      await forgetRated(db);
      await removeEmpty(db);
      return { state: 'idle' };
    },
  };
}
