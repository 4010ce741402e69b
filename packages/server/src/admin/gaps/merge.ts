import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type Comparable, nearlySame } from './group.ts';
import type { Spread } from './spread.ts';
import { readNearTopics } from './topics.ts';

/** Both topics while nobody has decided on them, the one that began first before the other. */
async function lockOpen(trx: Transaction<Database>, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from gap where id = any(${ids}::uuid[]) and state = 'open'
    order by first_at, id for update`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The numbers of a topic, and what became of it, go to another one. */
async function handOver(trx: Transaction<Database>, gone: string, kept: string): Promise<void> {
  await sql`
    insert into gap_day as counted (gap_id, day, questions)
    select ${kept}::uuid, day, questions from gap_day where gap_id = ${gone}
    on conflict (gap_id, day) do update
      set questions = counted.questions + excluded.questions`.execute(trx);
  await sql`update gap_change set gap_id = ${kept} where gap_id = ${gone}`.execute(trx);
  await sql`update gap_question set gap_id = ${kept} where gap_id = ${gone}`.execute(trx);
  await sql`
    update gap set last_at = greatest(gap.last_at, gone.last_at)
    from gap gone where gap.id = ${kept} and gone.id = ${gone}`.execute(trx);
}

/**
 * Makes one of two topics, if both are open: the one that began first stays, with the questions, the
 * counts and the history of both. A topic on which somebody has decided is left as it is. Asked twice
 * it does nothing more.
 */
export async function mergeTopics(
  db: Kysely<Database>,
  ids: readonly [string, string],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const [kept, gone] = await lockOpen(trx, ids);
    if (kept === undefined || gone === undefined) return false;
    await handOver(trx, gone, kept);
    await trx.deleteFrom('gap').where('id', '=', gone).execute();
    await trx
      .insertInto('gap_change')
      .values({ gap_id: kept, state: 'open', reason: 'merged' })
      .execute();
    return true;
  });
}

/**
 * Looks whether topics that questions have just joined are nearly the same as others by now. What it
 * costs follows from what came in.
 */
export async function mergeAlike(
  db: Kysely<Database>,
  questions: readonly Comparable[],
  spread: Spread,
): Promise<void> {
  const topics = await readNearTopics(db, questions, undefined);
  const asked = new Set(questions.map(({ id }) => id));
  const joined = topics.filter((topic) => topic.questions.some(({ id }) => asked.has(id)));
  const ids = new Set(joined.map(({ id }) => id));
  for (const pair of nearlySame(topics, ids, spread)) await mergeTopics(db, pair);
}
