import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** An index that can be searched. */
export interface CatalogIndex {
  id: number;
  site: string;
  locale: string;
  plugin: string;
  version: string;
  latest: boolean;
  defaultLocale: boolean;
  publishedAt: number;
}

/** What there is to search, and a mark that changes with each publish. */
export interface Catalog {
  mark: string;
  indexes: CatalogIndex[];
}

/** Where to search. What is not given is chosen as for a reader who just arrived. */
export interface Scope {
  /** Address of the page that the reader is on: tells sites apart when it is absolute. */
  url?: string | undefined;
  locale?: string | undefined;
  version?: string | undefined;
  /** Only these docs instances, e.g. `docs:default` or `blog:default`. */
  plugins?: readonly string[] | undefined;
  /** Only this locale and version, even if there is nothing in them. */
  strict?: boolean;
}

/** The sites as one text that changes with each publish; as {@link CURRENT_MARK}. */
export function markOf(sites: Array<{ id: number; generation: number; enriched: number }>): string {
  return sites.map(({ id, generation, enriched }) => `${id}:${generation}.${enriched}`).join(' ');
}

/** The mark of what is published now, as {@link markOf} writes it: an expression of SQL. */
export const CURRENT_MARK = sql<string>`
  (select coalesce(string_agg(id || ':' || generation || '.' || enriched, ' ' order by id), '') from rag_site)`;

/** Reads the mark of what is published now. */
export async function readMark(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select ${CURRENT_MARK} as mark`.execute(db);
  return rows[0]?.mark ?? '';
}

/** Reads what there is to search, in one statement. */
export async function readCatalog(db: Kysely<Database>): Promise<Catalog> {
  const rows = await db
    .selectFrom('rag_site as site')
    .leftJoin('rag_index as index', 'index.site_id', 'site.id')
    .orderBy('site.id')
    .orderBy('index.id')
    .select(['site.id as siteId', 'site.site', 'site.locale', 'site.default_locale'])
    .select(['site.generation', 'site.enriched', 'site.published_at'])
    .select(['index.id', 'index.plugin', 'index.version', 'index.latest'])
    .execute();
  const sites = new Map(
    rows.map(({ siteId: id, generation, enriched }) => [id, { id, generation, enriched }]),
  );
  const indexes = rows.flatMap((row) => {
    const { id, plugin, version, latest } = row;
    if (id === null || plugin === null || version === null || latest === null) return [];
    const { site, locale, default_locale: defaultLocale } = row;
    const publishedAt = row.published_at.getTime();
    return [{ id, site, locale, plugin, version, latest, defaultLocale, publishedAt }];
  });
  return { mark: markOf([...sites.values()]), indexes };
}

/** The site of the reader's page if it is known, else the one that was published last. */
function pickSite(indexes: CatalogIndex[], url: string | undefined): string | undefined {
  const sites = [...new Set(indexes.map((index) => index.site))];
  const own = sites.filter((site) => url && `${url}/`.startsWith(site));
  const longest = own.sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const newest = Math.max(...indexes.map((index) => index.publishedAt));
  return indexes.find((index) => index.publishedAt === newest)?.site;
}

function pickLocale(indexes: CatalogIndex[], asked: string | undefined): string | undefined {
  const same = indexes.find((index) => index.locale === asked);
  const main = indexes.find((index) => index.defaultLocale) ?? indexes[0];
  return (same ?? main)?.locale;
}

/** The version asked for where a docs instance has it, its latest where not; and what has none. */
function pickVersions(indexes: CatalogIndex[], asked: string | undefined): CatalogIndex[] {
  const instances = Map.groupBy(indexes, (index) => index.plugin);
  return [...instances.values()].flatMap((versions) => {
    const same = versions.filter((index) => index.version === asked);
    const chosen = same.length > 0 ? same : versions.filter((index) => index.latest);
    return [...versions.filter((index) => index.version === ''), ...chosen];
  });
}

/** The indexes of the site that an address is on, in all locales and versions. */
export function indexesOfSite({ indexes }: Catalog, url: string | undefined): CatalogIndex[] {
  const site = pickSite(indexes, url);
  return indexes.filter((index) => index.site === site);
}

/**
 * Chooses the indexes to search: one site, one locale, one version of each docs instance, and pages
 * without a version (blog, standalone pages) always.
 */
export function pickIndexes(catalog: Catalog, scope: Scope): CatalogIndex[] {
  const { url, locale, version, plugins, strict } = scope;
  const ofSite = indexesOfSite(catalog, url);
  const spoken = pickLocale(ofSite, locale);
  if (strict && locale !== undefined && spoken !== locale) return [];
  const ofLocale = ofSite.filter(
    (index) => index.locale === spoken && (!plugins || plugins.includes(index.plugin)),
  );
  const known = ofLocale.some((index) => index.version === version);
  if (strict && version !== undefined && !known) return [];
  return [...new Set(pickVersions(ofLocale, version))];
}
