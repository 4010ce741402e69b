import { type Kysely, sql } from 'kysely';
import type { Config } from '../../config.ts';
import { LIMITED } from '../../configLimits.ts';
import {
  OPERATOR_TASKS,
  type OperatorTask,
  type OperatorTaskName,
  type System,
} from '../../contract/index.ts';
import { migrationGap, migrationStatus } from '../../database/migrate.ts';
import type { Database } from '../../database/types.ts';
import { readTasks } from '../../tasks/taskStore.ts';

export async function readMigrations(db: Kysely<Database>): Promise<System['migrations']> {
  const { applied } = await migrationStatus(db);
  return { applied, ...(await migrationGap(db)) };
}

/** Minor versions of Postgres come with the names of whoever packed them: those say nothing here. */
export async function readDatabaseVersion(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select split_part(current_setting('server_version'), ' ', 1) as version`.execute(db);
  return `PostgreSQL ${rows[0]?.version ?? ''}`;
}

export async function readSweeper(db: Kysely<Database>): Promise<System['sweeper']> {
  const row = await db
    .selectFrom('periodic_task')
    .select(['done_at', 'due_at', 'result'])
    .where('name', '=', 'sweep')
    .executeTakeFirst();
  return {
    last: row?.done_at?.toISOString() ?? null,
    next: row?.due_at.toISOString() ?? null,
    removed: row?.result ?? {},
  };
}

/** Kinds of mail that are named at most. */
const KINDS = 20;

type MailKind = System['mail']['kinds'][number];

/** Codes of errors only, see `deliveryError`: no address stands in them. */
export async function readMailKinds(
  db: Kysely<Database>,
): Promise<Array<MailKind & { failing: number }>> {
  const { rows } = await sql<MailKind & { failing: number }>`
    select template,
      count(*) filter (where failed_at is null)::int as waiting,
      count(*) filter (where failed_at is null and last_error is not null)::int as failing,
      count(*) filter (where failed_at is not null)::int as failed,
      (array_agg(last_error order by created_at desc)
        filter (where last_error is not null))[1] as error
    from mail_queue group by template order by waiting desc, template limit ${KINDS}`.execute(db);
  return rows;
}

/** What all together have used of their limits in the minute that runs, of all servers. */
export async function readLimits(
  db: Kysely<Database>,
  { limits: { minute } }: Pick<Config, 'limits'>,
): Promise<System['limits']> {
  const rows = await db
    .selectFrom('request_limit')
    .select(['key', 'points'])
    .where(
      'key',
      'in',
      LIMITED.map((name) => `${name}:all`),
    )
    .where('expire', '>', Date.now())
    .execute();
  const used = new Map(rows.map(({ key, points }) => [key, points]));
  return LIMITED.map((name) => ({
    name,
    used: used.get(`${name}:all`) ?? 0,
    allowed: minute[name].all,
  }));
}

const NEVER = { startedAt: null, endedAt: null, done: 0, total: 0, result: {} };

const iso = (time: Date | null) => time?.toISOString() ?? null;

export async function readTask(
  db: Kysely<Database>,
  name: OperatorTaskName,
): Promise<OperatorTask> {
  const found = (await readTasks(db)).find((task) => task.name === name);
  if (!found) return { ...NEVER, name, state: 'never' };
  return { ...found, name, startedAt: iso(found.startedAt), endedAt: iso(found.endedAt) };
}

export async function readAllTasks(db: Kysely<Database>): Promise<OperatorTask[]> {
  const found: OperatorTask[] = [];
  for (const name of OPERATOR_TASKS) found.push(await readTask(db, name));
  return found;
}
