import { type Kysely, sql } from 'kysely';

/** How far the numbers of a column were given out. */
export interface Sequence {
  table: string;
  column: string;
  /** The number that comes next. A text: it may be larger than what JavaScript counts to. */
  next: string;
}

interface Found {
  table: string;
  column: string;
  sequence: string;
}

async function findSequences<DB>(db: Kysely<DB>): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select * from (
      select t.relname as "table", a.attname as "column",
        pg_get_serial_sequence(quote_ident(t.relname), a.attname) as sequence
      from pg_class t join pg_attribute a on a.attrelid = t.oid
      where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
        and a.attnum > 0 and not a.attisdropped) as columns
    where sequence is not null order by 1, 2`.execute(db);
  return rows;
}

/**
 * How far the numbers of every identity column are. Not the highest number in the table: that of a
 * row that was deleted is not given out again.
 */
export async function readSequences<DB>(db: Kysely<DB>): Promise<Sequence[]> {
  const found: Sequence[] = [];
  for (const { table, column, sequence } of await findSequences(db)) {
    const { rows } = await sql<{ next: string }>`
      select (last_value + is_called::int)::text as next from ${sql.raw(sequence)}`.execute(db);
    found.push({ table, column, next: rows[0]?.next ?? '1' });
  }
  return found;
}

/**
 * Lets each column go on with its numbers where the copied one stood. Not by `setval`, which stays
 * when the transaction is undone.
 */
export async function setSequences<DB>(db: Kysely<DB>, sequences: Sequence[]): Promise<void> {
  for (const { table, column, sequence } of await findSequences(db)) {
    const wanted = sequences.find((one) => one.table === table && one.column === column);
    if (!wanted) continue;
    const next = sql.raw(String(BigInt(wanted.next)));
    await sql`alter sequence ${sql.raw(sequence)} restart with ${next}`.execute(db);
  }
}
