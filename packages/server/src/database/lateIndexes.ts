import { type Kysely, sql } from 'kysely';
import type { Logger } from '../http/logger.ts';
import type { Database } from './types.ts';

/** An index on a table that may be large when a version that wants it is installed. */
export interface LateIndex {
  name: string;
  table: keyof Database;
  /** What stands behind `on <table>`. */
  on: string;
}

/**
 * Indexes that no migration makes, because it would keep writers out of their tables meanwhile.
 * Nothing depends on them but speed.
 */
export const LATE_INDEXES: readonly LateIndex[] = [
  // The list of people: what a name or an address begins with, its orders, and what few have.
  { name: 'user_name_key_idx', table: 'user', on: '((lower(name) collate "C"), id)' },
  {
    name: 'user_last_name_key_idx',
    table: 'user',
    on: `((lower(split_part(name, ' ', -1)) collate "C"))`,
  },
  { name: 'user_email_key_idx', table: 'user', on: '((lower(email) collate "C"))' },
  { name: 'user_created_at_idx', table: 'user', on: '(created_at, id)' },
  { name: 'user_role_idx', table: 'user', on: `(role) where role <> 'user'` },
  { name: 'user_banned_idx', table: 'user', on: '(id) where banned' },
];

/** Seconds between two looks of all servers: longer than any statement may take. */
const EVERY = 300;
const TASK = 'late-indexes';

/** `true` for one server of many: two that make the same index at once wait for each other. */
async function takeTurn(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`
    insert into periodic_task as t (name, due_at)
    values (${TASK}, now() + make_interval(secs => ${EVERY}))
    on conflict (name) do update set due_at = excluded.due_at
      where t.due_at <= now() or t.due_at > excluded.due_at + interval '1 minute'
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Whether each of these indexes can be used; one whose making was broken off cannot. */
async function stateOf(db: Kysely<Database>, names: string[]): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ name: string; valid: boolean }>`
    select i.relname as name, x.indisvalid as valid
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where i.relnamespace = current_schema()::regnamespace
      and i.relname = any(${names}::text[])`.execute(db);
  return new Map(rows.map(({ name, valid }) => [name, valid]));
}

/**
 * Makes the indexes that are missing, one after the other, while the tables are read and written.
 *
 * @returns the names of those that were made
 */
export async function makeLateIndexes(
  db: Kysely<Database>,
  indexes: readonly LateIndex[] = LATE_INDEXES,
): Promise<string[]> {
  const valid = await stateOf(
    db,
    indexes.map(({ name }) => name),
  );
  const missing = indexes.filter(({ name }) => valid.get(name) !== true);
  for (const { name, table, on } of missing) {
    if (valid.has(name)) await sql`drop index concurrently ${sql.ref(name)}`.execute(db);
    await sql`create index concurrently ${sql.ref(name)}
      on ${sql.table(table)} ${sql.raw(on)}`.execute(db);
  }
  return missing.map(({ name }) => name);
}

/** Makes missing indexes in the background, of many servers on one; resolves in the end, always. */
export async function makeLateIndexesOnce(
  db: Kysely<Database>,
  logger: Pick<Logger, 'info' | 'warn'>,
): Promise<void> {
  try {
    if (!(await takeTurn(db))) return;
    const made = await makeLateIndexes(db);
    if (made.length > 0) logger.info({ made }, 'indexes made');
  } catch (err) {
    logger.warn({ err }, 'an index was not made: the next start tries again');
  }
}
