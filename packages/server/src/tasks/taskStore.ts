import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';

/** Seconds after which the work of a killed server may be begun anew. */
const SECONDS = 30;

export interface Held {
  name: string;
  holder: string;
}

export interface Progress {
  done: number;
  total: number;
}

/** How a task stands. `interrupted`: its server is gone. */
export interface TaskStatus extends Progress {
  name: string;
  state: 'running' | 'done' | 'failed' | 'interrupted';
  startedAt: Date;
  endedAt: Date | null;
  /** What it did, in numbers. */
  result: Record<string, number>;
}

const later = sql`now() + make_interval(secs => ${SECONDS})`;

/** `true` for one server of many, unless the task is under way. */
export async function takeTask(db: Kysely<Database>, { name, holder }: Held): Promise<boolean> {
  const { rows } = await sql`
    insert into operator_task as t (name, holder, until, started_at)
    values (${name}, ${holder}, ${later}, now())
    on conflict (name) do update set holder = excluded.holder, until = excluded.until,
      started_at = excluded.started_at, ended_at = null, done = 0, total = 0,
      outcome = null, result = null
    where t.ended_at is not null or t.until <= now() or t.until > now() + interval '1 day'
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Says how far the work is. @returns `false` if another server has taken it over */
export async function holdTask(
  db: Kysely<Database>,
  { name, holder }: Held,
  { done, total }: Progress,
): Promise<boolean> {
  const { rows } = await sql`
    update operator_task set until = ${later}, done = ${done}, total = ${total}
    where name = ${name} and holder = ${holder} and ended_at is null
    returning 1`.execute(db);
  return rows.length > 0;
}

export async function endTask(
  db: Kysely<Database>,
  { name, holder }: Held,
  end: { outcome: 'done' | 'failed'; result: Record<string, number> },
): Promise<void> {
  await sql`
    update operator_task set ended_at = now(), outcome = ${end.outcome},
      result = ${JSON.stringify(end.result)}::jsonb
    where name = ${name} and holder = ${holder} and ended_at is null`.execute(db);
}

/** Every task that was ever asked for, as it stands. */
export async function readTasks(db: Kysely<Database>): Promise<TaskStatus[]> {
  const { rows } = await sql<TaskStatus>`
    select name, started_at as "startedAt", ended_at as "endedAt", done, total,
      coalesce(result, '{}') as result,
      case when ended_at is not null then outcome
        when until > now() then 'running' else 'interrupted' end as state
    from operator_task order by name`.execute(db);
  return rows;
}
