import { type Kysely, sql } from 'kysely';
import { readTables } from './tables.ts';

/** What every database has that was only just made: a first version of the policy, and when to sweep and count, with what was counted. */
const OF_ITSELF = new Set(['policy_version', 'periodic_task', 'rollup_state', 'daily_count']);

/** The tables of a database in which somebody has put something. */
export async function filledTables<DB>(db: Kysely<DB>): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of await readTables(db)) {
    if (OF_ITSELF.has(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}
