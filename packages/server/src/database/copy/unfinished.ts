import { type Kysely, sql, type Transaction } from 'kysely';
import { DatabaseError } from '../errors.ts';

/** Is in a database for as long as not all has arrived there; its row says where the rest is. */
const TABLE = 'unfinished_move';

/** The database holds a part of another one, and must not be used. */
export class UnfinishedMoveError extends DatabaseError {
  override readonly name = 'UnfinishedMoveError';
}

/**
 * Which database a move that did not come to its end has brought a part of; undefined when there is
 * none, or it did.
 */
export async function unfinishedSource<DB>(db: Kysely<DB>): Promise<string | undefined> {
  const { rows: there } = await sql`
    select 1 where to_regclass(${TABLE}) is not null`.execute(db);
  if (there.length === 0) return undefined;
  const { rows } = await sql<{ source: string }>`select source from ${sql.table(TABLE)}`.execute(
    db,
  );
  return rows[0]?.source ?? '';
}

/** @throws {UnfinishedMoveError} when the database holds a part of another one */
export async function expectWhole<DB>(db: Kysely<DB>, describe: string): Promise<void> {
  if ((await unfinishedSource(db)) === undefined) return;
  throw new UnfinishedMoveError(
    `${describe} holds only a part of the database that was to be moved there: run the same "docusaurus-auth-server move" again, which goes on where it has stopped, or drop that database.`,
  );
}

/** Says in the database that it is half filled, and by whom. */
export async function markUnfinished<DB>(trx: Transaction<DB>, source: string): Promise<void> {
  await sql`create table if not exists ${sql.table(TABLE)} (source text not null)`.execute(trx);
  await sql`
    insert into ${sql.table(TABLE)} select ${source}
    where not exists (select from ${sql.table(TABLE)})`.execute(trx);
}

/** Waits for the end of a transaction of a move that was killed, and for that of another one. */
export async function lockUnfinished<DB>(trx: Transaction<DB>): Promise<void> {
  await sql`lock table ${sql.table(TABLE)} in exclusive mode`.execute(trx);
}

/** From here on the database is whole. */
export async function markFinished<DB>(trx: Transaction<DB>): Promise<void> {
  await sql`drop table ${sql.table(TABLE)}`.execute(trx);
}
