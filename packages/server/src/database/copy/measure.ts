import { type RawBuilder, sql, type Transaction } from 'kysely';
import { orderBy } from './readRows.ts';
import type { CopiedTable } from './tables.ts';
import { asTexts } from './textForm.ts';

/** What is in a table, so that two can be compared without their rows. */
export interface Measure {
  rows: number;
  /** Equal for equal rows, in whatever order they stand. */
  checksum: string;
}

async function measure<DB>(
  trx: Transaction<DB>,
  columns: CopiedTable['columns'],
  rowsOf: RawBuilder<unknown>,
): Promise<Measure> {
  const row = sql`convert_to(row(${sql.join(asTexts(columns))})::text, 'UTF8')`;
  const hash = sql`('x' || encode(substring(sha256(${row}) for 8), 'hex'))::bit(64)::bigint`;
  const { rows } = await sql<Measure>`
    select count(*)::int8 as rows, coalesce(sum(${hash}::numeric), 0)::text as checksum
    from ${rowsOf}`.execute(trx);
  return rows[0] ?? { rows: 0, checksum: '0' };
}

/**
 * Counts the rows of a table and sums up their hashes. The order of the rows plays no part; of two
 * different sets of rows the sums differ, but for one case in 2^64.
 *
 * @param trx In the text form of `inTextForm`.
 */
export const measureTable = <DB>(
  trx: Transaction<DB>,
  { name, columns }: CopiedTable,
): Promise<Measure> => measure(trx, columns, sql.table(name));

/** The same, of as many of the first rows in an order. */
export const measureFirst = <DB>(
  trx: Transaction<DB>,
  { name, columns }: CopiedTable,
  order: string[],
  count: number,
): Promise<Measure> => {
  const first = sql`select * from ${sql.table(name)} ${orderBy(order)} limit ${sql.lit(count)}`;
  return measure(trx, columns, sql`(${first}) as first_rows`);
};

/** How two tables differ, as the end of a sentence; undefined when they do not. */
export function difference(wanted: Measure, found: Measure): string | undefined {
  if (wanted.rows !== found.rows) return `has ${found.rows} rows instead of ${wanted.rows}`;
  if (wanted.checksum !== found.checksum) return 'has other rows';
  return undefined;
}
