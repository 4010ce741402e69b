import { sql, type Transaction } from 'kysely';
import { readCatalog } from '../drift/catalog.ts';
import { type Measure, measureFirst, measureTable } from './measure.ts';
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

/** A source that can be read from the middle of a table on. */
export interface LongSource extends Source {
  /** Tells this database from others. */
  id: string;
  /** The rows of a table behind the first ones, in an order that is the same each time. */
  rowsFrom: (table: MeasuredTable, skip: number) => AsyncIterable<Row[]>;
  /** What those first rows are. */
  measureFirst: (table: MeasuredTable, count: number) => Promise<Measure>;
}

/** Made when the database is made, and again when a restore makes it anew. */
async function databaseId<DB>(trx: Transaction<DB>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select encode(sha256(convert_to(concat_ws(' ',
      (select system_identifier from pg_control_system()),
      (select min("timestamp") from kysely_migration)), 'UTF8')), 'hex') as id`.execute(trx);
  return rows[0]?.id ?? '';
}

/** A migrated database as one moment shows it, for a copy that goes on where another one has ended. */
export async function longSource<DB>(trx: Transaction<DB>): Promise<LongSource> {
  const source = await databaseSource(trx);
  const catalog = await readCatalog(trx);
  const keyOf = ({ name }: MeasuredTable) => {
    const indexes = catalog.find((table) => table.name === name)?.indexes ?? [];
    const columns = indexes.find(({ primary }) => primary)?.columns ?? [];
    return columns.filter((column) => column !== null);
  };
  return {
    ...source,
    id: await databaseId(trx),
    rowsFrom: (table, skip) => readRows(trx, table, { order: keyOf(table), skip }),
    measureFirst: (table, count) => measureFirst(trx, table, keyOf(table), count),
  };
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
