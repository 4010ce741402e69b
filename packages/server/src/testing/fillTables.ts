import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type Column,
  type ForeignKey,
  readCatalog,
  type Table,
} from '../database/drift/catalog.ts';

interface Reader {
  userId: string;
  /** Goes into every text. */
  word: string;
}

type Row = Record<string, unknown>;

/** The texts that a table allows, by column: the first of each `check (column in ('a', 'b'))`. */
async function allowedTexts<DB>(db: Kysely<DB>, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'c' and conrelid = ${`"${table}"`}::regclass`.execute(db);
  const found = rows.map(({ definition }) => /\(\((\w+) = ANY .*?'([^']*)'/.exec(definition) ?? []);
  return new Map(found.map(([, column = '', value = '']) => [column, value]));
}

/** A value of a type that says nothing but `word`. */
function madeUp({ name, type }: Column, word: string): RawBuilder<unknown> {
  switch (type) {
    case 'text':
      return sql`${`${word} ${name} ${randomUUID()}`}`;
    case 'text[]':
      return sql`array[${word}]`;
    case 'uuid':
      return sql`${randomUUID()}::uuid`;
    case 'jsonb':
      return sql`${JSON.stringify({ text: word })}::jsonb`;
    case 'bytea':
      return sql`${Buffer.from(word)}`;
    case 'boolean':
      return sql`true`;
    case 'timestamp with time zone':
      return sql`now() + interval '1 day'`;
    case 'date':
      return sql`current_date`;
    default:
      return sql`1`;
  }
}

const rowOf = async <DB>(db: Kysely<DB>, table: string, column: string, value: unknown) => {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(column)} = ${value} limit 1`.execute(db);
  return rows[0];
};

/** Tables that refer to a reader, or to something that does: the nearest first. */
function ofReaders(tables: Table[]): Table[] {
  const known = new Set(['user']);
  const found: Table[] = [];
  for (;;) {
    const next = tables.find(
      (table) => !known.has(table.name) && table.foreignKeys.some((key) => known.has(key.table)),
    );
    if (!next) return found;
    known.add(next.name);
    found.push(next);
  }
}

/**
 * Gives a reader a row in every table that refers to readers and has none of theirs yet, also in
 * those of which this knows nothing. Whoever adds a table that no made-up row fits into fills it
 * before, in the test.
 *
 * @throws an error that names the table into which no row went
 */
export async function fillTables<DB>(db: Kysely<DB>, reader: Reader): Promise<void> {
  const rows = new Map<string, Row>();
  const user = await rowOf(db, 'user', 'id', reader.userId);
  if (user) rows.set('user', user);
  const tables = await readCatalog(db);
  for (const table of ofReaders(tables)) {
    await fillOthers(db, { table, tables, rows }, reader.userId);
    const key = table.foreignKeys.find(({ table: parent }) => rows.has(parent));
    if (!key) continue;
    const parent = rows.get(key.table)?.[key.references[0] ?? ''];
    const row =
      (await rowOf(db, table.name, key.columns[0] ?? '', parent)) ??
      (await insert(db, table, rows, reader));
    rows.set(table.name, row);
  }
}

/** Rows of tables that are nobody's, where a row of a reader has to refer to one: they stay. */
async function fillOthers<DB>(
  db: Kysely<DB>,
  { table, tables, rows }: { table: Table; tables: Table[]; rows: Map<string, Row> },
  userId: string,
): Promise<void> {
  const needed = table.columns.filter(({ nullable }) => !nullable).map(({ name }) => name);
  for (const { table: name, columns } of table.foreignKeys) {
    const parent = tables.find((one) => one.name === name);
    if (rows.has(name) || !parent || !columns.some((column) => needed.includes(column))) continue;
    rows.set(name, await insert(db, parent, rows, { userId, word: 'nobody' }));
  }
}

async function insert<DB>(
  db: Kysely<DB>,
  { name, columns, foreignKeys }: Table,
  rows: Map<string, Row>,
  { word }: Reader,
): Promise<Row> {
  const refers = (column: Column): ForeignKey | undefined =>
    foreignKeys.find((key) => key.columns.includes(column.name) && rows.has(key.table));
  const filled = columns.filter(
    (column) =>
      refers(column) || (column.default === null && (!column.nullable || column.type === 'text')),
  );
  const allowed = await allowedTexts(db, name);
  const values = filled.map((column) => {
    const key = refers(column);
    if (allowed.has(column.name)) return sql`${allowed.get(column.name)}`;
    if (!key) return madeUp(column, word);
    return sql`${rows.get(key.table)?.[key.references[key.columns.indexOf(column.name)] ?? '']}`;
  });
  try {
    const inserted = await sql<Row>`
      insert into ${sql.table(name)} (${sql.join(filled.map((column) => sql.ref(column.name)))})
      values (${sql.join(values)}) returning *`.execute(db);
    const [row] = inserted.rows;
    if (row) return row;
  } catch (cause) {
    throw new Error(`no made-up row fits into ${name}: fill it in the test`, { cause });
  }
  throw new Error(`nothing went into ${name}`);
}
