import type { Kysely } from 'kysely';
import type { Database } from '../types.ts';
import { verify } from './fill.ts';
import { makePlan, type Step } from './plan.ts';
import { setSequences } from './sequences.ts';
import type { LongSource, MeasuredTable } from './source.ts';
import { readTables } from './tables.ts';
import { inTextForm } from './textForm.ts';
import { lockUnfinished, markFinished, markUnfinished } from './unfinished.ts';
import { hasSameVectorTables, hasVectors, isOfVectors, remakeVectorTables } from './vectors.ts';
import { closeTables, emptyTables, openTables, writeRows } from './writeRows.ts';

export interface MoveRowsOptions {
  /** The database takes vectors; without it those of the source are left out. */
  vectors: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** A table that has arrived. */
export interface MovedTable extends MeasuredTable {
  /** So many of its rows had been brought by an earlier move, which was cut off. */
  there: number;
}

export interface Moved {
  tables: MovedTable[];
  /** There were vectors, and the database takes none. */
  vectorsLeftOut: boolean;
}

/** Marks the database as half filled, finds what is missing, and takes out what is wrong. */
const begin = (
  db: Kysely<Database>,
  source: LongSource,
  wanted: MeasuredTable[],
): Promise<Step[]> =>
  db.transaction().execute(async (trx) => {
    await inTextForm(trx);
    await markUnfinished(trx, source.id);
    await lockUnfinished(trx);
    const present = await readTables(trx);
    if (!hasSameVectorTables(wanted, present)) await remakeVectorTables(trx, wanted, present);
    const { steps, emptied } = await makePlan(trx, source, wanted);
    await openTables(trx, emptied);
    await emptyTables(trx, emptied);
    await closeTables(trx, emptied);
    return steps;
  });

/** Writes the rows of a table that are missing, each portion in a transaction of its own. */
async function copyTable(
  db: Kysely<Database>,
  source: LongSource,
  { table, target, there }: Step,
  onRows: (count: number) => void,
): Promise<void> {
  if (there === table.rows) return;
  for await (const rows of source.rowsFrom(table, there)) {
    await db.transaction().execute(async (trx) => {
      await inTextForm(trx);
      await lockUnfinished(trx);
      await openTables(trx, [target]);
      await writeRows(trx, target, rows);
      await closeTables(trx, [target]);
    });
    onRows(rows.length);
  }
}

/** Compares each table with the source; only then does the database count as filled. */
const finish = (db: Kysely<Database>, source: LongSource, wanted: MeasuredTable[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await inTextForm(trx);
    await lockUnfinished(trx);
    await setSequences(trx, source.sequences);
    await verify(trx, wanted);
    await markFinished(trx);
  });

/**
 * Puts the rows of a source into a migrated database, portion by portion, and compares each table with
 * the source at the end. Until then the database says of itself that it is half filled, and opens for
 * nobody else. When the process is killed, the next one goes on: what is there and equals the source
 * stays.
 *
 * @throws {CopyError} naming the table that is not as it should be
 */
export async function moveRows(
  db: Kysely<Database>,
  source: LongSource,
  { vectors, onProgress }: MoveRowsOptions,
): Promise<Moved> {
  const wanted = source.tables.filter((table) => vectors || !isOfVectors(table));
  const steps = await begin(db, source, wanted);
  const total = wanted.reduce((sum, { rows }) => sum + rows, 0);
  let done = steps.reduce((sum, { there }) => sum + there, 0);
  for (const step of steps) {
    await copyTable(db, source, step, (count) => {
      done += count;
      onProgress?.(done, total);
    });
  }
  await finish(db, source, wanted);
  const tables = steps.map(({ table, there }) => ({ ...table, there }));
  return { tables, vectorsLeftOut: !vectors && hasVectors(source.tables) };
}
