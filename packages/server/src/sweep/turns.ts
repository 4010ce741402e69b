import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';

/**
 * `true` for one server of many, once in `every` seconds. A time further away was set by a clock that
 * has gone back since: nobody waits for that.
 */
export async function takeTurn(
  db: Kysely<Database>,
  task: string,
  every: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into periodic_task as t (name, due_at)
    values (${task}, now() + make_interval(secs => ${every}))
    on conflict (name) do update set due_at = excluded.due_at
      where t.due_at <= now() or t.due_at > excluded.due_at + interval '1 minute'
    returning 1`.execute(db);
  return rows.length > 0;
}

/** What an operator has asked for before its time is not due again at once. */
export async function putOff(db: Kysely<Database>, task: string, every: number): Promise<void> {
  await sql`
    insert into periodic_task (name, due_at) values (${task}, now() + make_interval(secs => ${every}))
    on conflict (name) do update set due_at = excluded.due_at`.execute(db);
}

/** Notes when a task was last done and what that gave, for the operator. */
export async function noteDone(
  db: Kysely<Database>,
  task: string,
  result: Record<string, number>,
): Promise<void> {
  await db
    .updateTable('periodic_task')
    .set({ done_at: sql<Date>`now()`, result: JSON.stringify(result) })
    .where('name', '=', task)
    .execute();
}
