import { type Kysely, sql } from 'kysely';
import { type PrivacyReport, PURPOSES, type Purpose } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { readPolicy } from '../../profile/policy.ts';
import type { Retention } from '../../sweep/expired.ts';
import { type Stored, stored } from '../stored.ts';

/** From so many rows on, counting them takes longer than reading an estimate that is as good. */
const COUNTED = 100_000;

/** The number of rows of a table; of a large one as the database estimates, to three digits. */
const rowsOf = (table: string) => sql<number>`(
  select case when c.reltuples < ${COUNTED} then (select count(*) from ${sql.table(table)})
    else round(c.reltuples::numeric, 2 - floor(log(c.reltuples::numeric))::int) end::int
  from pg_class c where c.oid = ${`"${table}"`}::regclass)`;

async function count(
  db: Kysely<Database>,
  { name, table, since, kept }: Stored,
): Promise<PrivacyReport['stored'][number]> {
  const oldest = since
    ? sql`(select min(${sql.ref(since)}) from ${sql.table(table)})`
    : sql`null::timestamptz`;
  const { rows } = await sql<{ rows: number; oldest: Date | null }>`
    select ${rowsOf(table)} as rows, ${oldest} as oldest`.execute(db);
  return { name, rows: rows[0]?.rows ?? 0, oldest: rows[0]?.oldest?.toISOString() ?? null, kept };
}

type ConsentCount = PrivacyReport['consents'][number];

/** By the latest entry of each reader and purpose. */
async function consents(db: Kysely<Database>, version: string): Promise<ConsentCount[]> {
  const { rows } = await sql<ConsentCount & { purpose: Purpose }>`
    select purpose,
      count(*) filter (where granted and policy_version = ${version})::int as granted,
      count(*) filter (where granted and policy_version <> ${version})::int as "renewalDue",
      count(*) filter (where not granted)::int as withdrawn
    from (select distinct on (user_id, purpose) purpose, granted, policy_version
      from consent order by user_id, purpose, id desc) as latest
    group by purpose`.execute(db);
  const nobody = { granted: 0, renewalDue: 0, withdrawn: 0 };
  return PURPOSES.map((purpose) => ({
    ...nobody,
    ...rows.find((row) => row.purpose === purpose),
    purpose,
  }));
}

async function lastSweep(db: Kysely<Database>): Promise<PrivacyReport['lastSweep']> {
  const row = await db
    .selectFrom('periodic_task')
    .select(['done_at', 'result'])
    .where('name', '=', 'sweep')
    .executeTakeFirst();
  return row?.done_at ? { at: row.done_at.toISOString(), removed: row.result ?? {} } : null;
}

async function erasures(db: Kysely<Database>): Promise<PrivacyReport['erasures']> {
  const { rows } = await sql<PrivacyReport['erasures'][number]>`
    select kind, sum(count)::int as total,
      coalesce(sum(count) filter (
        where month = date_trunc('month', now() at time zone 'utc')::date), 0)::int as "thisMonth"
    from erasure_count group by kind order by kind`.execute(db);
  return rows;
}

/**
 * What the server holds about readers, for how long, how many agreed to what, and what was erased:
 * in numbers, which name nobody. All of one moment.
 */
export async function privacyReport(
  db: Kysely<Database>,
  retention: Retention,
): Promise<PrivacyReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const policy = await readPolicy(trx);
      const counts: PrivacyReport['stored'] = [];
      for (const kind of stored(retention)) counts.push(await count(trx, kind));
      return {
        at: new Date().toISOString(),
        policy: { version: policy.version, since: policy.since.toISOString() },
        readers: counts.find(({ name }) => name === 'accounts')?.rows ?? 0,
        stored: counts,
        consents: await consents(trx, policy.version),
        lastSweep: await lastSweep(trx),
        erasures: await erasures(trx),
      };
    });
}
