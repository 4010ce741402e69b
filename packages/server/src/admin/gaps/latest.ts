import { type Kysely, sql } from 'kysely';
import type { Gap } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ASKED_OF_EACH } from './againTask.ts';
import type { Told } from './describe.ts';

/** The latest questions of a gap, and what became of them when they were asked again. */
export interface LatestQuestions {
  told: Told[];
  again: Gap['again'];
}

interface Row {
  gap: string;
  question: string;
  askedAt: Date | null;
  covered: boolean | null;
  terms: string[];
  words: string[];
  weights: number[];
}

const toTold = ({ question, terms, words, weights }: Row): Told => ({
  question,
  terms: terms.map((term, place) => ({
    term,
    word: words[place] ?? term,
    weight: weights[place] ?? 0,
  })),
});

function toAgain(rows: Row[]): Gap['again'] {
  const asked = rows.filter((row) => row.askedAt !== null);
  const times = asked.map(({ askedAt }) => askedAt?.getTime() ?? 0);
  if (asked.length === 0) return null;
  const at = new Date(Math.max(...times)).toISOString();
  return { at, asked: asked.length, covered: asked.filter(({ covered }) => covered).length };
}

/**
 * Reads the latest questions of some gaps: of each as many as are asked again.
 *
 * @returns a function that gives those of a gap
 */
export async function readLatest(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<(id: string) => LatestQuestions> {
  const { rows } = await sql<Row>`
    select wanted.id as gap, log.question, asked.asked_at as "askedAt", asked.covered,
      said.terms, said.words, said.weights
    from unnest(${ids}::uuid[]) as wanted(id)
    cross join lateral (
      select * from gap_question where gap_id = wanted.id order by at desc limit ${ASKED_OF_EACH}
    ) as asked
    join question_log log using (answer_id)
    cross join lateral (
      select coalesce(array_agg(term), '{}') as terms, coalesce(array_agg(word), '{}') as words,
        coalesce(array_agg(weight), '{}') as weights
      from (select term, word, weight from gap_term where answer_id = asked.answer_id order by term)
        as sorted
    ) as said
    order by wanted.id, asked.at desc, asked.answer_id`.execute(db);
  const ofGaps = Map.groupBy(rows, ({ gap }) => gap);
  return (id) => {
    const own = ofGaps.get(id) ?? [];
    return { told: own.map(toTold), again: toAgain(own) };
  };
}
