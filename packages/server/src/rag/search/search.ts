import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type Catalog, pickIndexes, readCatalog, type Scope } from './catalog.ts';
import { type Language, languageOf } from './language.ts';
import { type RankedSection, type Ranking, rank } from './rank.ts';
import { readSections, type SectionText } from './readSections.ts';
import { readSegments, SegmentCache } from './readSegments.ts';
import { tokenise } from './tokenise.ts';

export interface SearchRequest {
  query: string;
  scope?: Scope;
  tags?: readonly string[] | undefined;
  /** Audiences that the reader belongs to. Everyone belongs to `public`. */
  audiences?: readonly string[];
  /** Most pages to return. */
  pages: number;
  /** Most sections of a page to return. */
  sectionsPerPage: number;
}

/** A section that was found, with its text. */
export interface FoundSection extends SectionText {
  /** Comparable across pages: what the section gives of its page's score. */
  score: number;
  /** The terms of the question that it has. */
  matched: string[];
}

export interface FoundPage {
  score: number;
  /** Best first. */
  sections: FoundSection[];
}

export interface SearchResult {
  /** Best first. */
  pages: FoundPage[];
  /** The question's terms; how rare each is. */
  rarities: Map<string, number>;
  /** The language that was searched. */
  language: Language;
}

export type Search = (request: SearchRequest) => Promise<SearchResult>;

/** Public docs only: what every reader may see. */
const EVERYONE = ['public'];
/** Distinct terms of one question; the rest of a pasted log adds nothing. */
const TERMS_MAX = 200;
/** So often a search starts again because the index changed under it. */
const ATTEMPTS = 5;

function termsOf(query: string, language: Language): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { term } of tokenise(query, language)) {
    if (terms.size < TERMS_MAX || terms.has(term)) terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

/** The sections of the best pages with their texts; undefined if one has gone in between. */
async function withTexts(
  db: Kysely<Database>,
  ranking: Ranking,
  sectionsPerPage: number,
): Promise<FoundPage[] | undefined> {
  const pages = ranking.pages.map(({ score, sections }) => {
    return { score, sections: sections.slice(0, sectionsPerPage) };
  });
  const places = pages.flatMap((page) => page.sections);
  if (places.length === 0) return [];
  const key = (place: { segment: number; ordinal: number }) => `${place.segment}:${place.ordinal}`;
  const texts = new Map((await readSections(db, places)).map((text) => [key(text), text]));
  if (texts.size < places.length) return undefined;
  return pages.map(({ score, sections }) => {
    const best = sections[0]?.score || 1;
    const found = ({ matched, ...place }: RankedSection): FoundSection[] => {
      const text = texts.get(key(place));
      return text ? [{ ...text, matched, score: (score * place.score) / best }] : [];
    };
    return { score, sections: sections.flatMap(found) };
  });
}

/**
 * Makes the search over a database. It keeps the catalog and the unchanging parts of segments in
 * memory; every search still sees the newest publish of any process, since its one statement also
 * says whether the catalog is old.
 *
 * @example
 * const search = createSearch(db);
 * const { pages } = await search({ query: 'run one test', pages: 5, sectionsPerPage: 3 });
 */
export function createSearch(db: Kysely<Database>): Search {
  const cache = new SegmentCache();
  let catalog: Catalog | undefined;

  async function attempt(request: SearchRequest): Promise<SearchResult | undefined> {
    catalog ??= await readCatalog(db);
    const { mark } = catalog;
    const indexes = pickIndexes(catalog, request.scope ?? {});
    const language = await languageOf(indexes[0]?.locale ?? 'en');
    const terms = termsOf(request.query, language);
    const ids = indexes.map((index) => index.id);
    const snapshot = await readSegments(db, { indexes: ids, terms: [...terms.keys()], cache });
    if (snapshot.mark !== mark) {
      catalog = undefined;
      return undefined;
    }
    const { audiences = EVERYONE, tags, pages: limit } = request;
    const ranking = rank(snapshot.segments, { terms, audiences, tags, limit });
    const pages = await withTexts(db, ranking, request.sectionsPerPage);
    return pages && { pages, rarities: ranking.rarities, language };
  }

  return async (request) => {
    for (let i = 0; i < ATTEMPTS; i++) {
      const result = await attempt(request);
      if (result) return result;
    }
    throw new Error(`The index changed under a search ${ATTEMPTS} times`);
  };
}
