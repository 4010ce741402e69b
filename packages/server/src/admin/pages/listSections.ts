import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import * as z from 'zod';
import type { AdminPageList, AdminSection, SectionListName } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import { anywhere } from '../questions/conditions.ts';
import { type Days, type Parts, readRange } from '../rollups/readRange.ts';
import { sectionRollup } from './rollup.ts';
import { countedSections, isStale, liveSections, neverFound } from './sections.ts';
import { type SectionTitle, sectionTitles } from './sectionTitles.ts';

/** By what a list goes on: what it is sorted by, and the address. */
const sectionKey = z.tuple([z.int(), z.string().max(4_000)]);

type SectionKey = z.infer<typeof sectionKey>;

interface Row extends Pick<AdminSection, 'url' | 'found' | 'cited' | 'up' | 'down'> {
  score: number;
  rated_at: Date | null;
  last_found: string | null;
}

/** What a list holds, and what it is sorted by: the most first. */
const LISTS: Record<
  Exclude<SectionListName, 'never_found'>,
  { score: RawBuilder<unknown>; where: RawBuilder<unknown> }
> = {
  answering: { score: sql`cited`, where: sql`cited > 0` },
  badly_rated: { score: sql`down`, where: sql`down > 0` },
  stale: { score: sql`down`, where: isStale },
};

function source(name: SectionListName, parts: Parts): RawBuilder<unknown> {
  if (name === 'never_found') {
    return sql`select url, 0 as score, 0 as found, 0 as cited, 0 as up, 0 as down,
      null::timestamptz as rated_at from ${neverFound(parts)} as missing`;
  }
  const { score, where } = LISTS[name];
  return sql`select url, ${score} as score, found, cited, up, down, rated_at
    from ${countedSections(parts)} as counted where ${where}`;
}

interface Wanted {
  list: SectionListName;
  limit: number;
  search: string | undefined;
  after: SectionKey | undefined;
}

async function readRows(trx: Transaction<Database>, parts: Parts, wanted: Wanted) {
  const { list, limit, search, after } = wanted;
  const fits = search ? sql`url ilike ${anywhere(search)}` : sql`true`;
  const goesOn = after
    ? sql`score < ${after[0]} or (score = ${after[0]} and url > ${after[1]})`
    : sql`true`;
  const { rows } = await sql<Row>`
    with ${liveSections(parts)}
    select listed.*, last_day::text as last_found
    from (select * from (${source(list, parts)}) as listed
      where ${fits} and (${goesOn})
      order by score desc, url limit ${limit}) as listed
    left join rollup_section_found using (url)
    order by score desc, url`.execute(trx);
  return rows;
}

function toSection(
  { url, found, cited, up, down, last_found, rated_at }: Row,
  { title, headingPath, changedAt }: SectionTitle,
): AdminSection {
  return {
    url,
    title,
    headingPath,
    found,
    cited,
    up,
    down,
    lastFound: last_found,
    lastRatedAt: rated_at?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
  };
}

/** One page of a list of sections, with how they did in some days. */
export async function listSections(
  db: Kysely<Database>,
  days: Days,
  { cursor, ...wanted }: Omit<Wanted, 'after'> & { cursor: string | undefined },
): Promise<AdminPageList> {
  const after = fromCursor(sectionKey, cursor);
  return readRange(db, sectionRollup, days, async (trx, parts) => {
    const { limit } = wanted;
    const rows = await readRows(trx, parts, { ...wanted, limit: limit + 1, after });
    const { items, next } = pageOf(rows, limit, ({ score, url }) => [score, url]);
    const titleOf = await sectionTitles(
      trx,
      items.map(({ url }) => url),
    );
    return { items: items.map((row) => toSection(row, titleOf(row.url))), next };
  });
}
