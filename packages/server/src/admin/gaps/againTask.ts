import { type Kysely, sql } from 'kysely';
import type { GapReason, Trace } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { answerQuestion } from '../../rag/answer/answer.ts';
import type { EnrichTask, Step } from '../../rag/enrich/task.ts';
import type { Search } from '../../rag/search/search.ts';
import { type AskedAgain, covers } from './covers.ts';

/** Topics that are asked again, those first that were asked about last, and questions of each. */
const TOPICS = 200;
export const ASKED_OF_EACH = 10;
/** Questions of one step. */
const BATCH = 5;

/** A question that was asked, for the last time, before the docs have changed. */
interface Due {
  answerId: string;
  question: string;
  locale: string | null;
  version: string | null;
  page: string | null;
  reason: GapReason;
  trace: Trace;
  /** As the database writes it: a date of JavaScript is less exact. */
  published: string;
}

/** What is out of scope is not asked: nobody is going to write about it. */
async function readDue(db: Kysely<Database>): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select log.answer_id as "answerId", log.question, log.locale, log.version, log.page,
      asked.reason, log.trace, published.at::text as published
    from (select max(published_at) as at from rag_site) as published
    cross join lateral (
      select id, last_at from gap where state <> 'out_of_scope'
      order by last_at desc limit ${TOPICS}
    ) as gap
    cross join lateral (
      select * from gap_question where gap_id = gap.id order by at desc limit ${ASKED_OF_EACH}
    ) as asked
    join question_log log using (answer_id)
    where greatest(asked.at, asked.asked_at) < published.at
    order by gap.last_at desc, gap.id, asked.at desc
    limit ${BATCH}`.execute(db);
  return rows;
}

function requestOf({ question, locale, version, page }: Due) {
  if (page === null) return { question };
  return {
    question,
    page: { url: page, ...(locale !== null && { locale }), ...(version !== null && { version }) },
  };
}

async function store(db: Kysely<Database>, due: Due, again: AskedAgain): Promise<void> {
  await db
    .updateTable('gap_question')
    .set({
      asked_at: sql<Date>`${due.published}::timestamptz`,
      confidence: again.confidence,
      covered: again.covered,
      covered_by: again.coveredBy,
    })
    .where('answer_id', '=', due.answerId)
    .execute();
}

const LOG = {
  working: 'questions without a good answer are asked again',
  done: 'questions without a good answer have been asked again',
  stuck: 'questions without a good answer are not asked again',
};

/**
 * Makes the task that asks the questions of each topic again when the docs have changed. It decides as
 * for a reader whether the docs cover a question, and writes no answer. What it asks is in no log.
 */
export function againTask({ db, search }: { db: Kysely<Database>; search: Search }): EnrichTask {
  let done = 0;
  return {
    name: 'gaps asked again',
    log: LOG,
    async step(signal): Promise<Step> {
      const questions = await readDue(db);
      if (questions.length === 0) return { state: 'idle' };
      for (const due of questions) {
        signal.throwIfAborted();
        const { response } = await answerQuestion(search, requestOf(due));
        await store(db, due, covers(response, due));
      }
      done += questions.length;
      return { state: 'working', progress: { done, total: done } };
    },
  };
}
