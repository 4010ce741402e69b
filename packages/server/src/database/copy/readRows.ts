import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { CopiedTable } from './tables.ts';
import { asTexts } from './textForm.ts';

/** A row: the text of each column that is written. */
export type Row = (string | null)[];

/** About what a portion holds, in characters. */
const PORTION = 2_000_000;
const FIRST_FETCH = 100;
const LARGEST_FETCH = 5_000;

/** The columns that are written: those that the database computes are not. */
export const writtenColumns = ({ columns }: CopiedTable) =>
  columns.filter(({ generated }) => !generated);

const sizeOf = (rows: Row[]) =>
  rows.reduce((sum, row) => row.reduce((size, text) => size + (text?.length ?? 4), sum), 0);

/** An order that is the same each time; none without columns. */
export const orderBy = (columns: string[]): RawBuilder<unknown> =>
  columns.length > 0 ? sql`order by ${sql.join(columns.map((name) => sql.ref(name)))}` : sql``;

/** How many rows to take next, so that they are neither few nor heavy. */
function nextFetch(rows: Row[]): number {
  const average = Math.max(1, sizeOf(rows) / rows.length);
  return Math.min(LARGEST_FETCH, Math.max(1, Math.floor(PORTION / average)));
}

export interface ReadOptions {
  /** Columns that give the rows an order which is the same each time. */
  order?: string[];
  /** How many rows of that order are left out. */
  skip?: number;
}

/**
 * The rows of a table, in portions, as the transaction sees them.
 *
 * @param trx In the text form of `inTextForm`; one table at a time.
 */
export async function* readRows<DB>(
  trx: Transaction<DB>,
  table: CopiedTable,
  { order = [], skip = 0 }: ReadOptions = {},
): AsyncGenerator<Row[]> {
  const columns = writtenColumns(table);
  const named = asTexts(columns).map((text, place) => sql`${text} as ${sql.ref(`c${place}`)}`);
  await sql`declare copied_rows no scroll cursor for
    select ${sql.join(named)} from ${sql.table(table.name)}
    ${orderBy(order)} offset ${sql.lit(skip)}`.execute(trx);
  let fetch = FIRST_FETCH;
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`
      fetch forward ${sql.lit(fetch)} from copied_rows`.execute(trx);
    const portion = rows.map((row) => columns.map((_, place) => row[`c${place}`] ?? null));
    if (portion.length === 0) break;
    yield portion;
    fetch = nextFetch(portion);
  }
  await sql`close copied_rows`.execute(trx);
}
