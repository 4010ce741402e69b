import { type Kysely, type RawBuilder, sql } from 'kysely';

interface Column {
  table: string;
  name: string;
  type: string;
}

/** Every column of every table, whatever a later migration adds. */
export async function everyColumn<DB>(db: Kysely<DB>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.table_name as "table", c.column_name as name, c.data_type as type
    from information_schema.columns as c
      join information_schema.tables as t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema = current_schema()
    order by 1, 2`.execute(db);
  return rows;
}

function asText({ name, type }: Column): RawBuilder<string> {
  const column = sql.ref(name);
  return type === 'bytea' ? sql`encode(${column}, 'escape')` : sql`${column}::text`;
}

/**
 * Looks for texts in every column of every table.
 *
 * @returns where they are: `session.ip_address: 203.0.113.77`
 *
 * @example
 * expect(await searchDatabase(db, [userId, email])).toEqual([]);
 */
export async function searchDatabase<DB>(db: Kysely<DB>, texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const column of await everyColumn(db)) {
    const { rows } = await sql<{ text: string }>`
      select text from unnest(${texts}::text[]) as text
      where exists (select 1 from ${sql.table(column.table)}
        where position(lower(text) in lower(${asText(column)})) > 0)`.execute(db);
    found.push(...rows.map(({ text }) => `${column.table}.${column.name}: ${text}`));
  }
  return found;
}
