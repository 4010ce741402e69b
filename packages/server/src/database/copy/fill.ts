import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../types.ts';
import { CopyError } from './copyError.ts';
import { difference, measureTable } from './measure.ts';
import { setSequences } from './sequences.ts';
import type { MeasuredTable, Source } from './source.ts';
import { type CopiedTable, readTables } from './tables.ts';
import { inTextForm } from './textForm.ts';
import { hasVectors, isOfVectors, remakeVectorTables } from './vectors.ts';
import { closeTables, emptyTables, openTables, writeRows } from './writeRows.ts';

export interface FillOptions {
  /** The database takes vectors; without it those of the source are left out. */
  vectors: boolean;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Is run at the end, before anything counts. */
  before?: ((trx: Transaction<Database>) => Promise<void>) | undefined;
}

/** What was copied. */
export interface Filled {
  tables: MeasuredTable[];
  /** There were vectors, and the database takes none. */
  vectorsLeftOut: boolean;
}

const namesOf = ({ columns }: CopiedTable) => columns.map(({ name }) => name).join(', ');

/** The tables as the database has them, in the order of the source. */
export function matched(source: CopiedTable[], present: CopiedTable[]): CopiedTable[] {
  return source.map((table) => {
    const own = present.find(({ name }) => name === table.name);
    if (!own) throw new CopyError(`There is no table "${table.name}" to copy its rows into.`);
    if (namesOf(own) === namesOf(table)) return own;
    throw new CopyError(`The table "${table.name}" has other columns than the rows to be copied.`);
  });
}

/** @throws {CopyError} naming the first table that is not as its source */
export async function verify(trx: Transaction<Database>, tables: MeasuredTable[]): Promise<void> {
  for (const table of tables) {
    const differs = difference(table, await measureTable(trx, table));
    if (differs) throw new CopyError(`The copy of the table "${table.name}" ${differs}.`);
  }
}

/** Reads every table, because a source gives them in its own order, and writes those of `wanted`. */
async function copyRows(
  trx: Transaction<Database>,
  source: Source,
  wanted: CopiedTable[],
  onProgress: FillOptions['onProgress'],
): Promise<void> {
  const total = source.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of source.tables) {
    const target = wanted.find(({ name }) => name === table.name);
    for await (const rows of source.rows(table)) {
      if (target) await writeRows(trx, target, rows);
      done += rows.length;
      onProgress?.(done, total);
    }
  }
}

/**
 * Puts the rows of a source in the place of what a migrated database holds, and compares each table
 * with the source. All in one transaction: when anything fails, or the process is killed, the database
 * is as it was, and nobody ever sees half of it.
 *
 * @throws {CopyError} naming the table that is not as it should be
 */
export async function fillDatabase(
  db: Kysely<Database>,
  source: Source,
  { vectors, onProgress, before }: FillOptions,
): Promise<Filled> {
  const tables = source.tables.filter((table) => vectors || !isOfVectors(table));
  await db.transaction().execute(async (trx) => {
    await inTextForm(trx);
    await remakeVectorTables(trx, tables, await readTables(trx));
    const all = await readTables(trx);
    const wanted = matched(tables, all);
    const emptied = matched(
      source.tables.filter(({ name }) => all.some((one) => one.name === name)),
      all,
    );
    await openTables(trx, emptied);
    await emptyTables(trx, emptied);
    await copyRows(trx, source, wanted, onProgress);
    await setSequences(trx, source.sequences);
    await closeTables(trx, emptied);
    await verify(trx, tables);
    await before?.(trx);
  });
  return { tables, vectorsLeftOut: !vectors && hasVectors(source.tables) };
}
