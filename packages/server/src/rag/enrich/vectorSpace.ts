import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { hasVectorExtension } from '../../database/vector.ts';

/** A table of vectors that can be compared with each other. */
export interface VectorSpace {
  id: number;
  dimensions: number;
  /** Every section has had its vector once, so a search misses nothing. */
  ready: boolean;
}

/** What makes vectors comparable, apart from their length. */
export interface SpaceKey {
  model: string;
  recipe: string;
}

/** pgvector's HNSW takes this many dimensions of half precision. */
export const DIMENSIONS_MAX = 4_000;

const LOCK = 'docusaurus-auth vectors';
/** Days after which vectors of a model that nobody uses are dropped. */
const UNUSED_DAYS = 7;

/** Vectors cannot be stored here; the message is the log line that says why. */
export class VectorsUnavailableError extends Error {
  override readonly name = 'VectorsUnavailableError';
}

/** The table that holds the vectors of a space. */
export function spaceTable({ id }: Pick<VectorSpace, 'id'>) {
  return sql.table(`rag_vector_${id}`);
}

/** Finds the space of a model that was used last; undefined while nothing is embedded yet. */
export async function findSpace(
  db: Kysely<Database>,
  { model, recipe }: SpaceKey,
  dimensions?: number,
): Promise<VectorSpace | undefined> {
  const row = await db
    .selectFrom('rag_vector_space')
    .where('model', '=', model)
    .where('recipe', '=', recipe)
    .$if(dimensions !== undefined, (query) => query.where('dimensions', '=', dimensions ?? 0))
    .orderBy('used_at', 'desc')
    .select(['id', 'dimensions', 'ready_at'])
    .executeTakeFirst();
  return row && { id: row.id, dimensions: row.dimensions, ready: row.ready_at !== null };
}

/** @throws {VectorsUnavailableError} if the database has no pgvector, in use or ready to be made */
export async function checkAvailable(db: Kysely<Database>): Promise<void> {
  if (await hasVectorExtension(db)) return;
  throw new VectorsUnavailableError('the database has no pgvector, so search stays by words');
}

/**
 * Makes the extension, if this user may.
 *
 * @throws {VectorsUnavailableError} saying why the database takes no vectors
 */
export async function ensureExtension(trx: Transaction<Database>): Promise<void> {
  await checkAvailable(trx);
  await sql`create extension if not exists vector`.execute(trx).catch((cause: unknown) => {
    const message = 'this user of the database may not make the extension "vector"';
    throw new VectorsUnavailableError(message, { cause });
  });
  const { rows } = await sql<{ half: boolean }>`
    select to_regtype('halfvec') is not null as half`.execute(trx);
  if (rows[0]?.half) return;
  const message = 'pgvector is older than 0.7, or in a schema that is not searched';
  throw new VectorsUnavailableError(message);
}

async function lock(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${LOCK}))`.execute(trx);
}

/** Makes the table of a space, with its index. */
export async function makeTable(trx: Transaction<Database>, space: VectorSpace): Promise<void> {
  const table = spaceTable(space);
  const length = sql.raw(String(space.dimensions));
  await sql`
    create table if not exists ${table} (
      text_hash text primary key,
      embedding halfvec(${length}) not null,
      created_at timestamptz not null default now()
    )`.execute(trx);
  // In the row itself: a search reads every vector, and out of line each is one more look-up.
  await sql`alter table ${table} alter embedding set storage plain`.execute(trx);
  await sql`
    create index if not exists ${sql.id(`rag_vector_${space.id}_idx`)} on ${table}
    using hnsw (embedding halfvec_cosine_ops)`.execute(trx);
}

/**
 * The space for vectors of a model with a length, made when it is new. A model, length or recipe that
 * changes gets a space of its own: the old vectors stay for a week, in case it changes back.
 *
 * @throws {VectorsUnavailableError} if the database cannot hold them
 */
export async function ensureSpace(
  db: Kysely<Database>,
  { model, recipe }: SpaceKey,
  dimensions: number,
): Promise<VectorSpace> {
  if (dimensions > DIMENSIONS_MAX) {
    const message = `the model's vectors have ${dimensions} dimensions, and pgvector indexes ${DIMENSIONS_MAX}`;
    throw new VectorsUnavailableError(message);
  }
  return db.transaction().execute(async (trx) => {
    // Two servers that start at once would both make the extension and the table.
    await lock(trx);
    await ensureExtension(trx);
    const { id, ready_at: readyAt } = await trx
      .insertInto('rag_vector_space')
      .values({ model, recipe, dimensions, ready_at: null })
      .onConflict((conflict) =>
        conflict
          .columns(['model', 'recipe', 'dimensions'])
          .doUpdateSet({ used_at: sql<Date>`now()` }),
      )
      .returning(['id', 'ready_at'])
      .executeTakeFirstOrThrow();
    const space = { id, dimensions, ready: readyAt !== null };
    await makeTable(trx, space);
    return space;
  });
}

/** Every section has its vector: searches may use the space from now on. */
export async function markReady(db: Kysely<Database>, { id }: VectorSpace): Promise<void> {
  await db
    .updateTable('rag_vector_space')
    .set({ ready_at: sql<Date>`coalesce(ready_at, now())`, used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/** Says that models have added something, so that no answer from before is repeated. */
export async function markEnriched(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable('rag_site')
    .set((site) => ({ enriched: site('enriched', '+', 1) }))
    .execute();
}

/** Drops the vectors of models that nobody has used for a week. */
export async function dropUnusedSpaces(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lock(trx);
    const unused = await trx
      .deleteFrom('rag_vector_space')
      .where(sql<boolean>`used_at < now() - make_interval(days => ${UNUSED_DAYS})`)
      .returning('id')
      .execute();
    for (const space of unused) await sql`drop table if exists ${spaceTable(space)}`.execute(trx);
  });
}
