import { type Kysely, sql } from 'kysely';

export interface Column {
  name: string;
  /** As Postgres spells it: `text`, `timestamp with time zone`, … */
  type: string;
  nullable: boolean;
  /** The expression, as Postgres spells it. */
  default: string | null;
}

export interface Index {
  name: string;
  /** In order; null for an expression. */
  columns: (string | null)[];
  unique: boolean;
  primary: boolean;
  /** Covers only some of the rows. */
  partial: boolean;
}

export interface ForeignKey {
  columns: string[];
  table: string;
  references: string[];
  onDelete: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
}

export interface Table {
  name: string;
  columns: Column[];
  indexes: Index[];
  foreignKeys: ForeignKey[];
}

/**
 * The tables of the current schema, from Postgres' own catalog in one query.
 *
 * @param tables Only these; all without it.
 * @see https://www.postgresql.org/docs/15/catalogs.html
 */
export async function readCatalog<DB>(db: Kysely<DB>, tables?: string[]): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select t.relname as name,
      (${COLUMNS}) as columns, (${INDEXES}) as indexes, (${FOREIGN_KEYS}) as "foreignKeys"
    from pg_class t
    where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
      and (${tables === undefined} or t.relname = any(${tables ?? []}::text[]))
    order by t.relname`.execute(db);
  return rows;
}

const COLUMNS = sql`
  select coalesce(json_agg(json_build_object(
    'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
    'default', coalesce(pg_get_expr(d.adbin, d.adrelid), case when a.attidentity <> '' then 'identity' end)
  ) order by a.attnum), '[]')
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped`;

const INDEXES = sql`
  select coalesce(json_agg(json_build_object(
    'name', i.relname, 'unique', x.indisunique, 'primary', x.indisprimary,
    'partial', x.indpred is not null,
    'columns', (
      select json_agg(a.attname order by k.place)
      from unnest(x.indkey) with ordinality as k (number, place)
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
      where k.place <= x.indnkeyatts)
  ) order by i.relname), '[]')
  from pg_index x join pg_class i on i.oid = x.indexrelid
  where x.indrelid = t.oid and x.indisvalid`;

const namesOf = (table: string, numbers: string) => sql`(
  select json_agg(a.attname order by k.place)
  from unnest(${sql.ref(numbers)}) with ordinality as k (number, place)
    join pg_attribute a on a.attrelid = ${sql.ref(table)} and a.attnum = k.number)`;

const FOREIGN_KEYS = sql`
  select coalesce(json_agg(json_build_object(
    'columns', ${namesOf('c.conrelid', 'c.conkey')},
    'table', r.relname, 'references', ${namesOf('c.confrelid', 'c.confkey')},
    'onDelete', case c.confdeltype when 'a' then 'no action' when 'r' then 'restrict'
      when 'c' then 'cascade' when 'n' then 'set null' else 'set default' end
  ) order by c.conname), '[]')
  from pg_constraint c join pg_class r on r.oid = c.confrelid
  where c.conrelid = t.oid and c.contype = 'f'`;
