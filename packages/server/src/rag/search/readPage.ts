import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { has } from './bitmap.ts';
import { indexesOfSite, readCatalog } from './catalog.ts';
import { pageNumber } from './pageNumber.ts';
import { readSections, type SectionText } from './readSections.ts';
import { readSegments, type Segment } from './readSegments.ts';
import { SegmentCache } from './segmentCache.ts';

/**
 * Reads the sections of a page, in its order.
 *
 * @param url the path of the page, with or without a slash at its end
 * @param site an address on the site, where a server holds several
 * @returns nothing for a page that is not in the index
 */
export type PageReader = (url: string, site?: string) => Promise<SectionText[]>;

/** Public docs only, as in the search. */
const EVERYONE = 'public';

/** The addresses under which a page may be known. */
function addressesOf(url: string): string[] {
  const path = url.replace(/[?#].*$/, '');
  const bare = path.replace(/\/+$/, '');
  return [...new Set([path, bare, `${bare}/`])].filter(Boolean);
}

/** Where the sections of some pages are in a segment, as far as everyone may see them. */
function placesIn(segment: Segment, pages: ReadonlySet<number>) {
  const { id, runs, pageOf, sections, dead, facets, facetOf } = segment;
  const places: Array<{ segment: number; ordinal: number }> = [];
  for (const [index, start] of runs.entries()) {
    if (!pages.has(pageOf[start] ?? -1)) continue;
    for (let ordinal = start; ordinal < (runs[index + 1] ?? sections); ordinal++) {
      const isOpen = facets[facetOf[ordinal] ?? -1]?.audience.includes(EVERYONE);
      if (isOpen && !has(dead, ordinal)) places.push({ segment: id, ordinal });
    }
  }
  return places;
}

/** So often the index may change in between. */
const ATTEMPTS = 5;

/** The segments of a site as they are now. */
async function segmentsOf(
  db: Kysely<Database>,
  cache: SegmentCache,
  site: string | undefined,
): Promise<Segment[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const catalog = await readCatalog(db);
    const indexes = indexesOfSite(catalog, site).map(({ id }) => id);
    const { mark } = catalog;
    const snapshot = await readSegments(db, { mark, indexes, terms: [], cache });
    if (snapshot.mark === mark) return snapshot.segments;
  }
  throw new Error(`The index changed under the reading of a page ${ATTEMPTS} times`);
}

/**
 * Makes what reads pages of the index without a search, in whatever version and locale they are.
 *
 * @example
 * const readPage = createPageReader(db);
 * const sections = await readPage('/docs/install');
 */
export function createPageReader(db: Kysely<Database>): PageReader {
  const cache = new SegmentCache();
  return async (url, site) => {
    const addresses = addressesOf(url);
    const pages = new Set(addresses.map(pageNumber));
    const segments = await segmentsOf(db, cache, site);
    const places = segments.flatMap((segment) => placesIn(segment, pages));
    const sections = places.length > 0 ? await readSections(db, places) : [];
    return sections
      .filter((section) => addresses.includes(section.url))
      .toSorted((a, b) => a.position - b.position || a.part - b.part);
  };
}
