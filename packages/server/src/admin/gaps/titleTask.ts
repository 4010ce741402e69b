import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Budget } from '../../rag/budget/budget.ts';
import { noteFailure } from '../../rag/enrich/failures.ts';
import type { EnrichTask, Step } from '../../rag/enrich/task.ts';
import { type LanguageModel, ModelError } from '../../rag/models/language.ts';
import { tokensOfTitle, writeTitle } from './writeTitle.ts';

const TASK = 'gap titles';
/** Topics that are looked at, those that were asked about last, and questions a title is made of. */
const TOPICS = 100;
const QUESTIONS = 8;
/** Seconds until more may be spent, perhaps. */
const OVER_BUDGET = 900;

/** Milliseconds until new topics get a title. */
const LOOK = 60_000;

const LOG = {
  working: 'a model names what the docs lack',
  done: 'a model has named what the docs lack',
  stuck: 'a model does not name what the docs lack',
};

/** A topic without a title, or one that has grown to twice of what its title was made of. */
interface Untitled {
  id: string;
  answerIds: string[];
  questions: string[];
}

/** One question is its own title. */
async function readUntitled(db: Kysely<Database>): Promise<Untitled | undefined> {
  const { rows } = await sql<Untitled>`
    select gap.id, asked."answerIds", asked.questions
    from (
      select * from gap where state in ('open', 'planned') order by last_at desc limit ${TOPICS}
    ) as gap
    cross join lateral (
      select array_agg(answer_id order by at, answer_id) as "answerIds",
        array_agg(question order by at, answer_id) as questions
      from (
        select asked.answer_id, asked.at, log.question
        from gap_question asked join question_log log using (answer_id)
        where asked.gap_id = gap.id order by asked.at desc limit ${QUESTIONS}
      ) as latest
    ) as asked
    where cardinality(asked.questions) > 1
      and (gap.title is null or cardinality(asked.questions) >= 2 * cardinality(gap.title_of))
      and not exists (
        select from rag_model_failure failure
        where failure.task = ${TASK} and failure.text_hash = gap.id::text
          and failure.retry_at > now())
    order by gap.last_at desc, gap.id
    limit 1`.execute(db);
  return rows[0];
}

/** A title is kept only while each of its questions is: whoever erases one meanwhile waits for this. */
async function store(db: Kysely<Database>, { id, answerIds }: Untitled, title: string) {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      select 1 from gap_question where answer_id = any(${answerIds}::uuid[])
      for key share`.execute(trx);
    if (rows.length < answerIds.length) return;
    await trx.updateTable('gap').set({ title, title_of: answerIds }).where('id', '=', id).execute();
  });
}

export interface TitleTaskDeps {
  db: Kysely<Database>;
  model: LanguageModel;
  budget: Budget;
}

/** Makes the task that lets the language model name topics, within the budget of the whole site. */
export function titleTask({ db, model, budget }: TitleTaskDeps): EnrichTask {
  let done = 0;

  async function name(untitled: Untitled, signal: AbortSignal): Promise<Step> {
    const payer = { readerId: undefined, address: undefined };
    const reservation = await budget.reserve(payer, tokensOfTitle(untitled.questions));
    if (!reservation) {
      const reason = 'the tokens of the language model are used up';
      return { state: 'waiting', seconds: OVER_BUDGET, reason };
    }
    // Without an answer nobody knows what it has cost: what was set aside is kept.
    const { title, tokens } = await writeTitle(model, untitled.questions, signal);
    await reservation.settle(tokens);
    if (title === undefined) await noteFailure(db, TASK, untitled.id);
    else await store(db, untitled, title);
    done += 1;
    return { state: 'working', progress: { done, total: done } };
  }

  return {
    name: TASK,
    log: LOG,
    lookAnyway: LOOK,
    async step(signal) {
      const untitled = await readUntitled(db);
      if (!untitled) return { state: 'idle' };
      try {
        return await name(untitled, signal);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        if (error.failure === 'empty' || error.failure === 'refused') {
          // Perhaps only these questions are to blame: the others go on.
          await noteFailure(db, TASK, untitled.id);
        }
        const seconds = Math.ceil((error.retryAfter ?? 0) / 1000);
        return { state: 'waiting', seconds, reason: `the language model is ${error.failure}` };
      }
    },
  };
}
