import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { PerField } from '../search/impact.ts';
import type { SiteLocale } from './siteKey.ts';

/** Where one part of a stored section is. */
export interface Place {
  segment: number;
  ordinal: number;
}

/** A stored section: all its parts. */
export interface StoredSection {
  url: string;
  hash: string;
  position: number;
  parts: Place[];
}

export interface StoredSegment {
  id: number;
  sections: number;
  dead: Buffer;
}

export interface StoredIndex {
  id: number;
  plugin: string;
  version: string;
  latest: boolean;
  recipe: number;
  averages: PerField;
  segments: StoredSegment[];
  sections: StoredSection[];
}

/** What the database holds for a site and locale. */
export interface State {
  siteId: number;
  generation: number;
  indexes: StoredIndex[];
}

async function readSegments(db: Kysely<Database>, siteId: number) {
  return db
    .selectFrom('rag_segment as segment')
    .innerJoin('rag_index as index', 'index.id', 'segment.index_id')
    .where('index.site_id', '=', siteId)
    .where('segment.live', '=', true)
    .orderBy('segment.id')
    .select(['segment.id', 'segment.index_id', 'segment.sections', 'segment.dead'])
    .execute();
}

async function readSections(db: Kysely<Database>, siteId: number) {
  return db
    .selectFrom('rag_section as section')
    .innerJoin('rag_segment as segment', 'segment.id', 'section.segment_id')
    .innerJoin('rag_index as index', 'index.id', 'segment.index_id')
    .where('index.site_id', '=', siteId)
    .where('segment.live', '=', true)
    .orderBy('section.segment_id')
    .orderBy('section.ordinal')
    .select(['segment.index_id', 'segment_id', 'ordinal', 'url', 'hash', 'position'])
    .execute();
}

type SectionRow = Awaited<ReturnType<typeof readSections>>[number];

/** Puts the parts of each section together. */
function groupParts(rows: SectionRow[]): StoredSection[] {
  const sections = new Map<string, StoredSection>();
  for (const { url, hash, position, segment_id, ordinal } of rows) {
    const key = JSON.stringify([url, position, hash]);
    const section = sections.get(key) ?? { url, hash, position, parts: [] };
    section.parts.push({ segment: segment_id, ordinal });
    sections.set(key, section);
  }
  return [...sections.values()];
}

async function readIndexes(db: Kysely<Database>, id: number): Promise<StoredIndex[]> {
  const indexes = await db
    .selectFrom('rag_index')
    .where('site_id', '=', id)
    .orderBy('id')
    .select(['id', 'plugin', 'version', 'latest', 'recipe', 'averages'])
    .execute();
  const segments = Map.groupBy(await readSegments(db, id), (row) => row.index_id);
  const sections = Map.groupBy(await readSections(db, id), (row) => row.index_id);
  return indexes.map((index) => ({
    ...index,
    segments: segments.get(index.id) ?? [],
    sections: groupParts(sections.get(index.id) ?? []),
  }));
}

/** Reads what is stored for a site and locale, and changes nothing; `undefined` when it is new. */
export async function findState(
  db: Kysely<Database>,
  { site, locale }: Pick<SiteLocale, 'site' | 'locale'>,
): Promise<State | undefined> {
  const found = await db
    .selectFrom('rag_site')
    .where('site', '=', site)
    .where('locale', '=', locale)
    .select(['id', 'generation'])
    .executeTakeFirst();
  if (!found) return undefined;
  const { id, generation } = found;
  return { siteId: id, generation, indexes: await readIndexes(db, id) };
}

/**
 * Reads what is stored for a site and locale, and makes its row when it is new.
 *
 * The generation is read first: if another ingest publishes in between, publishing what was planned
 * on this state finds a newer one and is refused.
 */
export async function readState(db: Kysely<Database>, target: SiteLocale): Promise<State> {
  const { site, locale, title, defaultLocale } = target;
  const { id, generation } = await db
    .insertInto('rag_site')
    .values({ site, locale, title, default_locale: defaultLocale })
    .onConflict((conflict) =>
      conflict.columns(['site', 'locale']).doUpdateSet({ default_locale: defaultLocale, title }),
    )
    .returning(['id', 'generation'])
    .executeTakeFirstOrThrow();
  return { siteId: id, generation, indexes: await readIndexes(db, id) };
}
