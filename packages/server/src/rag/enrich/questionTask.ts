import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type LanguageModel, ModelError } from '../models/language.ts';
import { languageOf } from '../search/language.ts';
import { clearFailures, noteFailure } from './failures.ts';
import { fillHashes } from './fillHashes.ts';
import { indexQuestions, staleSegments } from './indexQuestions.ts';
import { progressOf } from './progress.ts';
import {
  countTexts,
  QUESTION_TASK,
  removeOldQuestions,
  spentToday,
  storeQuestions,
  textsWithoutQuestions,
} from './questionStore.ts';
import type { EnrichTask, Step } from './task.ts';
import { markEnriched } from './vectorSpace.ts';
import type { PendingText } from './vectorStore.ts';
import { writeQuestions } from './writeQuestions.ts';

/** Texts that are looked up at once, and sections that the model is asked about at once. */
const LOOKED_UP = 100;
const AT_ONCE = 4;
/** Milliseconds after which what was written so far is made searchable. */
const INDEX_EVERY = 60_000;

export interface QuestionTaskDeps {
  db: Kysely<Database>;
  model: LanguageModel;
  /** Most tokens in a day (UTC); 0 is no limit. */
  dailyTokens: number;
}

/** Makes the task that lets the language model write, once for each text, the questions it answers. */
export function questionTask({ db, model, dailyTokens }: QuestionTaskDeps): EnrichTask {
  const progress = progressOf(() => countTexts(db));
  let queue: PendingText[] = [];
  let indexedAt = Date.now();

  /** Makes searchable what is not yet: what was written, also before a crash. */
  async function index(): Promise<void> {
    indexedAt = Date.now();
    const stale = await staleSegments(db);
    for (const { id, locale } of stale) await indexQuestions(db, id, await languageOf(locale));
    if (stale.length > 0) await markEnriched(db);
  }

  async function ask(text: PendingText, signal: AbortSignal): Promise<ModelError | undefined> {
    try {
      await storeQuestions(db, text.hash, await writeQuestions(model, text, signal));
      return undefined;
    } catch (error) {
      if (!(error instanceof ModelError) || error.failure !== 'refused') throw error;
      // Perhaps only this text is to blame: the others go on.
      await noteFailure(db, QUESTION_TASK, text.hash);
      return error;
    }
  }

  async function askNext(signal: AbortSignal): Promise<number> {
    const texts = queue.splice(0, AT_ONCE);
    const results = await Promise.allSettled(texts.map((text) => ask(text, signal)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) {
      queue = [];
      throw failed.reason;
    }
    const refusals = results.flatMap((result) =>
      result.status === 'fulfilled' && result.value ? [result.value] : [],
    );
    // A wrong key, or a model that is not there, refuses everything.
    if (refusals.length === texts.length) throw refusals[0];
    await clearFailures(db, QUESTION_TASK, await answered(texts));
    return texts.length;
  }

  async function answered(texts: PendingText[]): Promise<string[]> {
    const rows = await db
      .selectFrom('rag_question')
      .where(
        'text_hash',
        'in',
        texts.map(({ hash }) => hash),
      )
      .select('text_hash')
      .execute();
    return rows.map((row) => row.text_hash);
  }

  /** What to do when no more may be spent today; undefined while more may. */
  async function overBudget(): Promise<Step | undefined> {
    if (dailyTokens === 0) return undefined;
    const { tokens, secondsLeft } = await spentToday(db);
    if (tokens < dailyTokens) return undefined;
    await index();
    const reason = 'the tokens for questions of sections are used up for today';
    return { state: 'waiting', seconds: secondsLeft, reason };
  }

  async function step(signal: AbortSignal): Promise<Step> {
    await fillHashes(db, signal);
    if (queue.length === 0) queue = await textsWithoutQuestions(db, LOOKED_UP);
    if (queue.length === 0) {
      await index();
      await removeOldQuestions(db);
      return { state: 'idle' };
    }
    const over = await overBudget();
    if (over) return over;
    const done = await askNext(signal);
    if (Date.now() - indexedAt > INDEX_EVERY) await index();
    return { state: 'working', progress: await progress(undefined, done) };
  }

  return {
    name: 'questions of sections',
    async step(signal) {
      try {
        return await step(signal);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        const seconds = Math.ceil((error.retryAfter ?? 0) / 1000);
        return { state: 'waiting', seconds, reason: `the language model is ${error.failure}` };
      }
    },
  };
}
