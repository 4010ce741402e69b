import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';

/** A section that questions are asked about. */
export interface DemoSection {
  /** With its anchor, as traces name it. */
  url: string;
  /** The path of its page. */
  page: string;
  heading: string;
  locale: string;
  /** Empty for unversioned pages. */
  version: string;
}

interface IndexRow {
  id: number;
  locale: string;
  version: string;
}

/** Sections of one index that are asked about at most. */
const EACH = 150;

/** Stands for the site where nothing was ingested yet. */
const KETTLE: readonly DemoSection[] = [
  ['/docs/intro', 'Boil water'],
  ['/docs/intro#fill', 'Fill the kettle'],
  ['/docs/temperature', 'Set the temperature'],
  ['/docs/temperature#units', 'Change the units'],
  ['/docs/descale', 'Descale the kettle'],
  ['/docs/descale#vinegar', 'Use vinegar'],
  ['/docs/timer', 'Start by a timer'],
  ['/docs/warranty', 'Claim the warranty'],
].map(([url = '', heading = '']) => ({
  url,
  page: url.replace(/#.*/, ''),
  heading,
  locale: 'en',
  version: '',
}));

async function sectionsOf(db: Kysely<Database>, index: IndexRow): Promise<DemoSection[]> {
  const { locale, version } = index;
  const { rows } = await sql<{ url: string; anchor: string | null; heading: string }>`
    select section.url, section.anchor,
      coalesce(section.heading_path ->> -1, section.title) as heading
    from rag_section section join rag_segment segment on segment.id = section.segment_id
    where segment.live and segment.index_id = ${index.id} and section.part = 0
    order by section.segment_id, section.ordinal limit ${EACH}`.execute(db);
  return rows.map(({ url, anchor, heading }) => ({
    url: anchor ? `${url}#${anchor}` : url,
    page: url,
    heading,
    locale,
    version,
  }));
}

/** Sections of everything that was ingested; a few of no site where nothing was. */
export async function readSections(db: Kysely<Database>): Promise<readonly DemoSection[]> {
  const { rows } = await sql<IndexRow>`
    select index.id, site.locale, index.version
    from rag_index index join rag_site site on site.id = index.site_id
    order by site.default_locale desc, site.id, index.latest desc, index.id`.execute(db);
  const sections: DemoSection[] = [];
  for (const index of rows) sections.push(...(await sectionsOf(db, index)));
  return sections.length > 0 ? sections : KETTLE;
}
