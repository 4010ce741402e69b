import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** What the index says of a section. */
export interface SectionTitle {
  title: string | null;
  headingPath: string[];
  changedAt: Date | null;
}

interface Row extends SectionTitle {
  url: string;
}

const GONE: SectionTitle = { title: null, headingPath: [], changedAt: null };

/**
 * Finds the titles of sections by their addresses, and when their text last changed. A section that
 * is no longer in the index has no title.
 */
export async function sectionTitles(
  db: Kysely<Database>,
  urls: readonly string[],
): Promise<(url: string) => SectionTitle> {
  if (urls.length === 0) return () => GONE;
  const { rows } = await sql<Row>`
    select asked.url, section.title, coalesce(section.heading_path, '[]') as "headingPath",
      change.changed_at as "changedAt"
    from unnest(${[...new Set(urls)]}::text[]) as asked(url)
    left join lateral (
      select title, heading_path from rag_section
      join rag_segment on rag_segment.id = segment_id and live
      where rag_section.url = split_part(asked.url, '#', 1)
        and coalesce(anchor, '') = split_part(asked.url, '#', 2)
      limit 1) as section on true
    left join rag_section_change as change on change.url = asked.url`.execute(db);
  const found = new Map(rows.map(({ url, ...title }) => [url, title]));
  return (url) => found.get(url) ?? GONE;
}
