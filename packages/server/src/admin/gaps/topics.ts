import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { COMPARED, type Comparable, type Topic } from './group.ts';
import { COUNTED_OF_EACH, Spread } from './spread.ts';
import { toVector } from './vectors.ts';

/** The latest questions that have a term and are looked at, and topics that are compared. */
const PER_TERM = 10;
const TOPICS = 200;
/** Topics that are compared by vectors, those that were asked about last. */
const RECENT = 100;
/** The latest questions, by which frequent words are known. */
const COUNTED = 500;

/** Topics whose questions share most terms with some questions. */
async function sharing(db: Kysely<Database>, terms: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select question.gap_id as id
    from unnest(${terms}::text[]) as asked(term)
    cross join lateral (
      select answer_id from gap_term where gap_term.term = asked.term
      order by at desc limit ${PER_TERM}
    ) as said
    join gap_question question using (answer_id)
    where question.gap_id is not null
    group by question.gap_id
    order by count(*) desc, question.gap_id
    limit ${TOPICS}`.execute(db);
  return rows.map(({ id }) => id);
}

async function recent(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('gap')
    .select('id')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .limit(RECENT)
    .execute();
  return rows.map(({ id }) => id);
}

interface Row {
  topic: string;
  id: string;
  vector: Buffer | null;
  terms: string[];
  weights: number[];
}

async function readTopics(
  db: Kysely<Database>,
  ids: readonly string[],
  model: string | undefined,
): Promise<Topic[]> {
  const { rows } = await sql<Row>`
    select gap.id as topic, question.answer_id as id,
      case when question.vector_model = ${model ?? ''} then question.vector end as vector,
      said.terms, said.weights
    from unnest(${ids}::uuid[]) as wanted(id) join gap on gap.id = wanted.id
    cross join lateral (
      select * from gap_question where gap_id = gap.id order by at desc limit ${COMPARED}
    ) as question
    cross join lateral (
      select coalesce(array_agg(term order by term), '{}') as terms,
        coalesce(array_agg(weight order by term), '{}') as weights
      from gap_term where answer_id = question.answer_id
    ) as said
    order by gap.first_at, gap.id, question.at, question.answer_id`.execute(db);
  const ofTopics = Map.groupBy(rows, ({ topic }) => topic);
  return [...ofTopics].map(([id, questions]) => ({ id, questions: questions.map(toComparable) }));
}

function toComparable({ id, terms, weights, vector }: Row): Comparable {
  return {
    id,
    terms: terms.map((term, place) => ({ term, weight: weights[place] ?? 0 })),
    vector: vector ? toVector(vector) : undefined,
  };
}

/**
 * Reads the topics that some questions may belong to, as far as they are compared: those that share
 * terms with them, and with a model those that were asked about last. However many there are, it looks
 * at so many.
 */
export async function readNearTopics(
  db: Kysely<Database>,
  questions: readonly Comparable[],
  model: string | undefined,
): Promise<Topic[]> {
  const terms = new Set(questions.flatMap((one) => one.terms.map(({ term }) => term)));
  const ids = [...(await sharing(db, [...terms])), ...(model ? await recent(db) : [])];
  return ids.length > 0 ? readTopics(db, [...new Set(ids)], model) : [];
}

/** Reads which terms many of the latest questions have. */
export async function readSpread(db: Kysely<Database>): Promise<Spread> {
  const { rows } = await sql<{ total: number; term: string; questions: number }>`
    with latest as (
      select answer_id, gap_id, at from gap_question where gap_id is not null
      order by at desc limit ${COUNTED}
    ), counted as (
      select answer_id from (
        select answer_id, row_number() over (partition by gap_id order by at desc) as place from latest
      ) as placed where place <= ${COUNTED_OF_EACH})
    select (select count(*) from counted) as total, term, count(*) as questions
    from counted cross join lateral (
      -- By the index, also while the database has no statistics yet.
      select term from gap_term where answer_id = counted.answer_id offset 0
    ) as said
    group by term`.execute(db);
  return new Spread(
    rows[0]?.total ?? 0,
    rows.map(({ term, questions }) => [term, questions]),
  );
}
