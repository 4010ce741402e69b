import { sql, type Transaction } from 'kysely';
import { type Measure, measureTable } from './measure.ts';
import { type Row, readRows } from './readRows.ts';
import { readSequences, type Sequence } from './sequences.ts';
import { type CopiedTable, readTables } from './tables.ts';
import { inTextForm } from './textForm.ts';

/** A table, and what has to be in it once it is copied. */
export type MeasuredTable = CopiedTable & Measure;

/** Where rows come from: another database, or a backup. */
export interface Source {
  /** In the order in which they are written. */
  tables: MeasuredTable[];
  sequences: Sequence[];
  /** The rows of a table; to be asked for in the order of `tables`, each to its end. */
  rows: (table: MeasuredTable) => AsyncIterable<Row[]>;
}

/**
 * A database as one moment shows it.
 *
 * @param trx At `repeatable read` or above, so that all tables are of that moment.
 */
export async function databaseSource<DB>(trx: Transaction<DB>): Promise<Source> {
  await inTextForm(trx);
  const tables: MeasuredTable[] = [];
  for (const table of await readTables(trx)) {
    tables.push({ ...table, ...(await measureTable(trx, table)) });
  }
  return { tables, sequences: await readSequences(trx), rows: (table) => readRows(trx, table) };
}

/** Names of the migrations that a database has, in order. */
export async function appliedMigrations<DB>(trx: Transaction<DB>): Promise<string[]> {
  const { rows: there } = await sql`
    select 1 where to_regclass('kysely_migration') is not null`.execute(trx);
  if (there.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(trx);
  return rows.map(({ name }) => name);
}
