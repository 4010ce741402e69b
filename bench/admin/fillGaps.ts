import { type Kysely, sql } from 'kysely';
import type { Database } from '../../packages/server/src/database/types.ts';

/** What the docs do not say: as much on few as on many questions, since the site is the same. */
const TOPICS = 1_000;

const topicOf = sql`overlay(overlay(
  md5('topic ' || substring(question from 'word(\\d+)')::int % ${sql.lit(TOPICS)})
  placing '4' from 13) placing '8' from 17)::uuid`;

/** Every question without a good answer in its topic, as the work in the background leaves it. */
async function makeTopics(db: Kysely<Database>): Promise<void> {
  await sql`
    insert into gap (id, state, first_at, last_at)
    select id, (array['open', 'open', 'open', 'open', 'open', 'open', 'open', 'planned', 'done',
      'out_of_scope'])[1 + abs(hashtext(id::text)) % 10], first_at, last_at
    from (select ${topicOf} as id, min(at) as first_at, max(at) as last_at from question_log
      where confidence in ('low', 'none') group by 1) as topic`.execute(db);
  await sql`
    insert into gap_question (answer_id, gap_id, at, reason, asked_at, confidence, covered)
    select answer_id, ${topicOf}, at,
      case confidence when 'none' then 'unanswered' else 'doubtful' end, now(), confidence, false
    from question_log where confidence in ('low', 'none')`.execute(db);
}

/** Makes the topics of the questions that were filled in, with their words and their counts. */
export async function makeGaps(db: Kysely<Database>): Promise<void> {
  await makeTopics(db);
  await sql`
    insert into gap_term (answer_id, term, word, weight, at)
    select distinct on (answer_id, word) answer_id, word, word, 1, question.at
    from gap_question as question join question_log using (answer_id),
      unnest(string_to_array(rtrim(question_log.question, '?'), ' ')) as word
    where length(word) > 4`.execute(db);
  await sql`
    insert into gap_day (gap_id, day, questions)
    select gap_id, (at at time zone 'utc')::date, count(*) from gap_question group by 1, 2`.execute(
    db,
  );
  await sql`
    insert into gap_change (gap_id, state, reason)
    select id, state, 'changed' from gap where state <> 'open'`.execute(db);
  await sql`
    insert into gap_progress (source, at)
    values ('questions', now()), ('ratings', now())`.execute(db);
}
