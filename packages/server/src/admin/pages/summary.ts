import { type Kysely, sql, type Transaction } from 'kysely';
import type { AdminPageSummary } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { type Parts, readRange } from '../rollups/readRange.ts';
import type { TimeRange } from '../timeRange.ts';
import { sectionEvents, sectionRollup } from './rollup.ts';
import { address, countedSections, isStale, liveSections, neverFound } from './sections.ts';

type Figures = Pick<AdminPageSummary, 'indexed' | 'neverFound' | 'cited' | 'badlyRated' | 'stale'>;

async function figures(trx: Transaction<Database>, parts: Parts): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with ${liveSections(parts)}, counted as materialized (
      select * from ${countedSections(parts)} as section where cited > 0 or rated_at is not null)
    select
      (select count(distinct ${address}) from rag_section as section
        join rag_segment as segment on segment.id = segment_id and live) as indexed,
      (select count(*) from ${neverFound(parts)} as missing) as "neverFound",
      (select count(*) from counted where cited > 0) as cited,
      (select count(*) from counted where down > 0) as "badlyRated",
      (select count(*) from counted where ${isStale}) as stale`.execute(trx);
  return rows[0] ?? { indexed: 0, neverFound: 0, cited: 0, badlyRated: 0, stale: 0 };
}

type Day = AdminPageSummary['days'][number];

/** By the row that each day has for all its sections, whose number then does not matter. */
async function byDay(trx: Transaction<Database>, { live }: Parts, days: string[]) {
  const { rows } = await sql<Day>`
    select day::text as day, sum(cited)::int as cited, sum(up)::int as up, sum(down)::int as down
    from (
      select day, cited, up, down from rollup_section_day
      where day = any(${days}::date[]) and url = ''
      union all
      select day, cited, up, down from ${sectionEvents(live)} as event) as part
    group by 1`.execute(trx);
  const found = new Map(rows.map((row) => [row.day, row]));
  return days.map((day) => found.get(day) ?? { day, cited: 0, up: 0, down: 0 });
}

/** How the sections of the docs did in some days, in numbers. */
export async function pageSummary(
  db: Kysely<Database>,
  { from, to, days }: TimeRange,
): Promise<AdminPageSummary> {
  return readRange(db, sectionRollup, { from, to }, async (trx, parts) => ({
    range: { from, to },
    ...(await figures(trx, parts)),
    days: await byDay(trx, parts, days),
  }));
}
