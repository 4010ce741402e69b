import { type Kysely, sql } from 'kysely';
import { readCatalog } from '../drift/catalog.ts';

/** Kysely's own names, since which migrations have run is made by running them; and what a move notes. */
const BOOKKEEPING = /^(kysely_|unfinished_move$)/;

export interface CopiedColumn {
  name: string;
  /** As Postgres spells it, with its length: `halfvec(384)`. */
  type: string;
  /** Computed by the database from other columns: compared, and never written. */
  generated: boolean;
}

/** A table whose rows are copied. */
export interface CopiedTable {
  name: string;
  columns: CopiedColumn[];
}

interface Attribute extends CopiedColumn {
  table: string;
}

async function readColumns<DB>(db: Kysely<DB>): Promise<Map<string, CopiedColumn[]>> {
  const { rows } = await sql<Attribute>`
    select t.relname as "table", a.attname as name, a.attgenerated <> '' as generated,
      format_type(a.atttypid, a.atttypmod) as type
    from pg_class t join pg_attribute a on a.attrelid = t.oid
    where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped
    order by t.relname, a.attname`.execute(db);
  const columns = new Map<string, CopiedColumn[]>();
  for (const { table, ...column } of rows) {
    columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return columns;
}

/**
 * Every table of the current schema with what is in it: a table stands behind those that it refers
 * to, so that rows can be written in this order. Columns are by name, because two databases that were
 * migrated at different times may have them in different places.
 */
export async function readTables<DB>(db: Kysely<DB>): Promise<CopiedTable[]> {
  const columns = await readColumns(db);
  const waiting = (await readCatalog(db)).filter(({ name }) => !BOOKKEEPING.test(name));
  const sorted: CopiedTable[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name, foreignKeys }) =>
      foreignKeys.every(({ table }) => table === name || done.has(table)),
    );
    // Tables that refer to each other in a ring have no order: there is none such.
    const [table] = waiting.splice(Math.max(0, next), 1);
    if (!table) break;
    done.add(table.name);
    sorted.push({ name: table.name, columns: columns.get(table.name) ?? [] });
  }
  return sorted;
}
