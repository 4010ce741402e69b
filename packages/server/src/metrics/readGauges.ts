import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import type { Replica } from '../database/replica/replica.ts';
import type { Database } from '../database/types.ts';
import type { Mailer } from '../mail/mailer.ts';
import { dayOf, monthOf } from '../rag/budget/periods.ts';
import type { Gauges } from './gauges.ts';

/** Where the values come from. */
export interface GaugeSources {
  config: Pick<Config, 'llm'>;
  db: Kysely<Database>;
  pool: Pool;
  mailer: Pick<Mailer, 'status'>;
  replica?: Pick<Replica, 'look'> | undefined;
}

/** Looks at the pool, which costs nothing. */
export function readPool(gauges: Gauges, { pool }: Pick<GaugeSources, 'pool'>): void {
  gauges.poolConnections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
  gauges.poolConnections.set({ state: 'idle' }, pool.idleCount);
  gauges.poolMost.set(pool.options.max);
  gauges.poolWaiting.set(pool.waitingCount);
}

interface IndexRow {
  site: string;
  locale: string;
  published: number;
  sections: number;
}

async function readIndex(gauges: Gauges, { db }: GaugeSources): Promise<void> {
  const { rows } = await sql<IndexRow>`
    select s.site, s.locale, extract(epoch from s.published_at)::float8 as published,
      coalesce(sum(g.sections - bit_count(g.dead)) filter (where g.live), 0)::int as sections
    from rag_site s
      left join rag_index i on i.site_id = s.id
      left join rag_segment g on g.index_id = i.id
    group by s.id`.execute(db);
  gauges.indexSections.reset();
  gauges.indexPublished.reset();
  for (const { site, locale, published, sections } of rows) {
    gauges.indexSections.set({ site, locale }, sections);
    gauges.indexPublished.set({ site, locale }, published);
  }
}

/** Tells of the replica while the primary is away, too: searches are answered then. */
export async function readReplica(gauges: Gauges, { replica }: GaugeSources): Promise<void> {
  if (replica) gauges.replicaUp.set((await replica.look()) === 'ok' ? 1 : 0);
}

async function readMails(gauges: Gauges, { mailer }: GaugeSources): Promise<void> {
  const { waiting, failed, oldestSeconds } = await mailer.status();
  gauges.mailsWaiting.set(waiting);
  gauges.mailsFailed.set(failed);
  gauges.mailsOldest.set(oldestSeconds);
}

async function readBudgets(gauges: Gauges, { config, db }: GaugeSources): Promise<void> {
  if (!config.llm) return;
  const now = new Date();
  const { daily, monthly } = config.llm.budgets.all;
  for (const [period, { name }, allowed] of [
    ['day', dayOf(now), daily],
    ['month', monthOf(now), monthly],
  ] as const) {
    if (allowed === 0) continue;
    const row = await db
      .selectFrom('answer_budget')
      .select('tokens')
      .where('scope', '=', 'all')
      .where('period', '=', name)
      .executeTakeFirst();
    gauges.budgetUsed.set({ period }, Number(row?.tokens ?? 0));
    gauges.budgetAllowed.set({ period }, allowed);
  }
}

/** Looks into the database. @throws what the database says when it does not answer */
export async function readDatabase(gauges: Gauges, sources: GaugeSources): Promise<void> {
  await readIndex(gauges, sources);
  await readMails(gauges, sources);
  await readBudgets(gauges, sources);
}

/** Takes out what can no longer be vouched for. Without labels, `reset` would leave a 0. */
export function forgetDatabase(gauges: Gauges): void {
  const { indexSections, indexPublished, budgetUsed, budgetAllowed } = gauges;
  for (const gauge of [indexSections, indexPublished, budgetUsed, budgetAllowed]) gauge.reset();
  const { mailsWaiting, mailsFailed, mailsOldest } = gauges;
  for (const gauge of [mailsWaiting, mailsFailed, mailsOldest]) gauge.remove();
}
