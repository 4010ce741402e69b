import { type RawBuilder, sql } from 'kysely';
import type { Parts } from '../rollups/readRange.ts';
import { besideWeeks, ofWeeks } from '../rollups/wholeSpans.ts';
import { sectionEvents, summedSections } from './rollup.ts';

/** The address of a row of `rag_section`, as traces name it. */
export const address = sql`section.url || coalesce('#' || section.anchor, '')`;

/** Sections that were found or rated in some days, each with its counts: a table for `from`. */
export function countedSections({ live, byWeek }: Parts): RawBuilder<unknown> {
  return sql`(
    select url, ${summedSections} from (
      select url, found, cited, up, down, rated_at from rollup_section_week
      where ${ofWeeks(byWeek)}
      union all
      select url, found, cited, up, down, rated_at from rollup_section_day
      where ${besideWeeks(byWeek)} and url > ''
      union all
      select url, found, cited, up, down, rated_at from ${sectionEvents(live)} as event) as part
    group by url)`;
}

/** Rated sections whose text is another one by now, of {@link countedSections}. */
export const isStale = sql<boolean>`exists (select from rag_section_change as change
  where change.url = counted.url and change.changed_at > counted.rated_at)`;

/** Sections of the index that were found for no question since the first of some days. */
export function neverFound({ from }: Parts): RawBuilder<unknown> {
  return sql`(
    select distinct ${address} as url
    from rag_section as section join rag_segment as segment on segment.id = segment_id and live
    where not exists (select from rollup_section_found as found
        where found.url = ${address} and found.last_day >= ${from}::date)
      and not exists (select from live_section where live_section.url = ${address}))`;
}

/** The sections of the last minutes, which no roll-up has: for `with`. */
export const liveSections = ({ live }: Parts) =>
  sql`live_section as materialized (
    select distinct url from ${sectionEvents(live)} as event where found > 0)`;
