import { type Kysely, sql } from 'kysely';
import type { SystemDatabase } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

/** Tables that are listed. */
const TABLES = 100;

/**
 * How large everything is. Nothing is counted: rows are what the planner or the statistics believe, so
 * that it takes as long with a million rows as with ten.
 */
export async function readDatabase(db: Kysely<Database>): Promise<SystemDatabase> {
  const { rows: tables } = await sql<SystemDatabase['tables'][number]>`
    select c.relname as name, pg_total_relation_size(c.oid)::float8 as bytes,
      case when c.reltuples >= 0 then c.reltuples::float8 else s.n_live_tup::float8 end as rows
    from pg_class c left join pg_stat_all_tables s on s.relid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by 2 desc, 1 limit ${TABLES}`.execute(db);
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database())::float8 as bytes`.execute(db);
  return { bytes: rows[0]?.bytes ?? 0, tables };
}
