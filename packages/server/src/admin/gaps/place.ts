import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Placement } from './group.ts';
import type { Pending, PendingQuestion } from './pending.ts';
import type { TopicTerm } from './topicTerms.ts';
import { toBytes } from './vectors.ts';

/** A question with what it is compared by. */
export interface ReadQuestion extends PendingQuestion {
  terms: TopicTerm[];
  vector: number[] | undefined;
}

/** A question with its topic; without one if it says too little. */
interface PlacedQuestion extends ReadQuestion {
  gapId: string | undefined;
}

/** A new topic is not named after a question: its name would outlive that. */
function withTopics(questions: ReadQuestion[], placements: Placement[]): PlacedQuestion[] {
  const began = placements.filter(({ begins }) => begins);
  const ids = new Map(began.map(({ topic }) => [topic, randomUUID()]));
  const topics = new Map(
    placements.map(({ question, topic }) => [question, ids.get(topic) ?? topic]),
  );
  return questions.map((question) => ({ ...question, gapId: topics.get(question.answerId) }));
}

/** Topics that are not there yet begin with their first question. */
async function addTopics(trx: Transaction<Database>, questions: PlacedQuestion[]): Promise<void> {
  const placed = questions.filter(({ gapId }) => gapId !== undefined);
  await sql`
    insert into gap (id, first_at, last_at)
    select id, min(at), max(at)
    from unnest(${placed.map((one) => one.gapId)}::uuid[],
      ${placed.map((one) => one.at.toISOString())}::timestamptz[]) as asked(id, at)
    group by id
    on conflict (id) do update set first_at = least(gap.first_at, excluded.first_at),
      last_at = greatest(gap.last_at, excluded.last_at)`.execute(trx);
}

/** A question that is gone from the log by now is left out, as is one that has a place. */
async function addQuestions(
  trx: Transaction<Database>,
  questions: PlacedQuestion[],
  model: string | undefined,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into gap_question (answer_id, gap_id, at, reason, vector, vector_model)
    select made.* from unnest(
      ${questions.map((one) => one.answerId)}::uuid[],
      ${questions.map((one) => one.gapId ?? null)}::uuid[],
      ${questions.map((one) => one.at.toISOString())}::timestamptz[],
      ${questions.map((one) => one.reason)}::text[],
      ${questions.map((one) => (one.vector ? toBytes(one.vector) : null))}::bytea[],
      ${questions.map((one) => (one.vector ? (model ?? null) : null))}::text[]
    ) as made(answer_id, gap_id, at, reason, vector, vector_model)
    join question_log log on log.answer_id = made.answer_id
    for key share of log
    on conflict (answer_id) do nothing
    returning answer_id as id`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

async function addTerms(trx: Transaction<Database>, questions: PlacedQuestion[]): Promise<void> {
  const terms = questions.flatMap(({ answerId, at, terms: own }) =>
    own.map((one) => ({ ...one, answerId, at: at.toISOString() })),
  );
  await sql`
    insert into gap_term (answer_id, term, word, weight, at)
    select * from unnest(
      ${terms.map((one) => one.answerId)}::uuid[], ${terms.map((one) => one.term)}::text[],
      ${terms.map((one) => one.word)}::text[], ${terms.map((one) => one.weight)}::real[],
      ${terms.map((one) => one.at)}::timestamptz[])`.execute(trx);
}

async function count(trx: Transaction<Database>, answerIds: string[]): Promise<void> {
  await sql`
    insert into gap_day as counted (gap_id, day, questions)
    select gap_id, (at at time zone 'utc')::date, count(*)
    from gap_question where answer_id = any(${answerIds}::uuid[]) and gap_id is not null
    group by 1, 2
    on conflict (gap_id, day) do update
      set questions = counted.questions + excluded.questions`.execute(trx);
}

/** A topic that was done, and is asked about after that, is not: it opens again, and says so. */
async function reopen(trx: Transaction<Database>, answerIds: string[]): Promise<void> {
  await sql`
    with reopened as (
      update gap set state = 'open', state_at = now()
      where state = 'done' and exists (
        select from gap_question asked
        where asked.gap_id = gap.id and asked.answer_id = any(${answerIds}::uuid[])
          and asked.at > gap.state_at)
      returning id)
    insert into gap_change (gap_id, state, reason)
    select id, 'open', 'asked_again' from reopened`.execute(trx);
}

async function noteSeen(trx: Transaction<Database>, { source, seen }: Pending): Promise<void> {
  await sql`
    insert into gap_progress as progress (source, at) values (${source}, ${seen})
    on conflict (source) do update set at = greatest(progress.at, excluded.at)`.execute(trx);
}

/**
 * Stores where questions go, with everything that follows from it, or nothing: two servers that do it
 * at once count each question once.
 */
export async function placeQuestions(
  db: Kysely<Database>,
  pending: Pending,
  {
    questions,
    placements,
    model,
  }: {
    questions: ReadQuestion[];
    placements: Placement[];
    model: string | undefined;
  },
): Promise<void> {
  const placed = withTopics(questions, placements);
  await db.transaction().execute(async (trx) => {
    if (placed.length > 0) {
      await addTopics(trx, placed);
      const added = await addQuestions(trx, placed, model);
      await addTerms(
        trx,
        placed.filter(({ answerId }) => added.has(answerId)),
      );
      await count(trx, [...added]);
      await reopen(trx, [...added]);
    }
    await noteSeen(trx, pending);
  });
}
