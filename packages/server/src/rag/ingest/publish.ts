import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { withBits } from '../search/bitmap.ts';
import { type PerField, RECIPE } from '../search/impact.ts';
import type { IndexPlan, Plan } from './plan.ts';
import type { Place, State } from './readState.ts';

/** An index whose new segments are written and wait to be searched. */
export interface StagedIndex {
  id: number;
  plan: IndexPlan;
  averages: PerField;
  segments: number[];
}

/** Another ingest published since the plan was made: plan again. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
}

/** First key of the advisory lock; the second one is the site. */
const LOCK = 'docusaurus-auth index';

async function lock(trx: Transaction<Database>, state: State): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${LOCK}), ${state.siteId}::int)`.execute(trx);
  const site = await trx
    .selectFrom('rag_site')
    .where('id', '=', state.siteId)
    .select('generation')
    .executeTakeFirst();
  if (site?.generation !== state.generation) throw new StaleError();
}

async function bury(
  trx: Transaction<Database>,
  { stored, plan }: { stored: IndexPlan['stored']; plan: IndexPlan },
) {
  for (const [id, places] of Map.groupBy(plan.bury, (place) => place.segment)) {
    const segment = stored?.segments.find((candidate) => candidate.id === id);
    if (!segment) continue;
    const ordinals = places.map((place) => place.ordinal);
    const dead = withBits(segment.dead, ordinals, segment.sections);
    await trx.updateTable('rag_segment').set({ dead }).where('id', '=', id).execute();
    await trx
      .deleteFrom('rag_section')
      .where('segment_id', '=', id)
      .where(sql<boolean>`ordinal = any(${ordinals}::int[])`)
      .execute();
  }
}

async function move(trx: Transaction<Database>, places: Array<Place & { position: number }>) {
  if (places.length === 0) return;
  await sql`
    update rag_section set position = moved.position
    from unnest(
      ${places.map((place) => place.segment)}::int[],
      ${places.map((place) => place.ordinal)}::int[],
      ${places.map((place) => place.position)}::int[]
    ) as moved(segment, ordinal, position)
    where segment_id = moved.segment and rag_section.ordinal = moved.ordinal
  `.execute(trx);
}

/** So that a rating of what a section said before is told from one of what it says now. */
async function noteChanges(trx: Transaction<Database>, { changed }: IndexPlan): Promise<void> {
  const urls = new Set(
    changed.map(({ page, section }) =>
      section.anchor ? `${page.url}#${section.anchor}` : page.url,
    ),
  );
  if (urls.size === 0) return;
  await sql`
    insert into rag_section_change (url, changed_at)
    select url, now() from unnest(${[...urls]}::text[]) as changed(url)
    on conflict (url) do update set changed_at = excluded.changed_at`.execute(trx);
}

/** Segments that a rebuild replaces. */
function replacedBy({ plan }: StagedIndex): number[] {
  return plan.rebuild ? (plan.stored?.segments.map((segment) => segment.id) ?? []) : [];
}

async function setLive(trx: Transaction<Database>, ids: number[], live: boolean): Promise<void> {
  const changed = await trx
    .updateTable('rag_segment')
    .set({ live })
    .where(sql<boolean>`id = any(${ids}::int[])`)
    .returning('id')
    .execute();
  if (changed.length !== ids.length) throw new StaleError();
}

async function publishIndex(trx: Transaction<Database>, staged: StagedIndex): Promise<void> {
  const { id, plan, averages } = staged;
  await setLive(trx, replacedBy(staged), false);
  await setLive(trx, staged.segments, true);
  await bury(trx, { stored: plan.stored, plan });
  await move(trx, plan.move);
  await noteChanges(trx, plan);
  const built = plan.rebuild ? { recipe: RECIPE, averages: JSON.stringify(averages) } : {};
  await trx
    .updateTable('rag_index')
    .set({ latest: plan.wanted.latest, ...built })
    .where('id', '=', id)
    .execute();
}

/**
 * Makes staged segments live and old ones not, in one transaction: a search sees all of it or
 * nothing.
 *
 * @returns the new generation
 * @throws {StaleError} if the state is no longer the one that was planned on; nothing has changed
 */
export async function publish(
  db: Kysely<Database>,
  state: State,
  plan: Plan,
  staged: StagedIndex[],
): Promise<number> {
  const generation = await db.transaction().execute(async (trx) => {
    await lock(trx, state);
    for (const index of staged) await publishIndex(trx, index);
    const dropped = plan.drop.map((index) => index.id);
    await trx.deleteFrom('rag_index').where(sql<boolean>`id = any(${dropped}::int[])`).execute();
    const site = await trx
      .updateTable('rag_site')
      .set((eb) => ({ generation: eb('generation', '+', 1), published_at: sql<Date>`now()` }))
      .where('id', '=', state.siteId)
      .returning('generation')
      .executeTakeFirstOrThrow();
    return site.generation;
  });
  await sweep(db, staged.flatMap(replacedBy));
  return generation;
}

/** Deletes segments that nobody searches: `ids`, and what killed ingests left behind. */
export async function sweep(db: Kysely<Database>, ids: number[]): Promise<void> {
  await db
    .deleteFrom('rag_segment')
    .where('live', '=', false)
    .where(sql<boolean>`(id = any(${ids}::int[]) or created_at < now() - interval '1 hour')`)
    .execute();
}
