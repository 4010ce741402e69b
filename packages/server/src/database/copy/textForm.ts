import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { CopiedColumn } from './tables.ts';

/** How values are written as text: the same on every server, and without loss. */
const SETTINGS = {
  datestyle: 'ISO, MDY',
  timezone: 'UTC',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // A large table takes longer than a request may.
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  lock_timeout: '0',
};

/** Makes the values of a transaction read and write as the same text everywhere. */
export async function inTextForm<DB>(trx: Transaction<DB>): Promise<void> {
  const all = Object.entries(SETTINGS).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  await sql`select ${sql.join(all)}`.execute(trx);
}

/** The columns as texts. */
export const asTexts = (columns: CopiedColumn[]): RawBuilder<string>[] =>
  columns.map(({ name }) => sql<string>`${sql.ref(name)}::text`);
