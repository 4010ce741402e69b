import { sql, type Transaction } from 'kysely';
import { type Row, writtenColumns } from './readRows.ts';
import type { CopiedTable } from './tables.ts';

/**
 * Writes rows into a table, numbers of identity columns included.
 *
 * @param trx In the text form of `inTextForm`.
 */
export async function writeRows<DB>(
  trx: Transaction<DB>,
  table: CopiedTable,
  rows: Row[],
): Promise<void> {
  const columns = writtenColumns(table);
  const names = columns.map(({ name }) => sql.ref(name));
  const places = columns.map((_, place) => sql.ref(`c${place}`));
  const values = columns.map(({ type }, place) => sql`${places[place]}::${sql.raw(type)}`);
  const texts = columns.map((_, place) => sql`${rows.map((row) => row[place] ?? null)}::text[]`);
  await sql`
    insert into ${sql.table(table.name)} (${sql.join(names)}) overriding system value
    select ${sql.join(values)} from unnest(${sql.join(texts)}) as r(${sql.join(places)})`.execute(
    trx,
  );
}

/**
 * Keeps the own triggers of tables from speaking until `closeTables`: the rows that follow were
 * checked when they were first written, and the ledger of consents lets nobody take an entry out.
 */
export async function openTables<DB>(trx: Transaction<DB>, tables: CopiedTable[]): Promise<void> {
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx);
  }
}

/** Takes everything out of tables that are open. */
export async function emptyTables<DB>(trx: Transaction<DB>, tables: CopiedTable[]): Promise<void> {
  if (tables.length === 0) return;
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(trx);
}

/** Lets the triggers speak again. */
export async function closeTables<DB>(trx: Transaction<DB>, tables: CopiedTable[]): Promise<void> {
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(trx);
  }
}
