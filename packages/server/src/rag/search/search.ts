import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type Catalog, pickIndexes, readCatalog, type Scope } from './catalog.ts';
import { keysOfQuery } from './exactKeys.ts';
import { type Language, languageOf } from './language.ts';
import { isShort, type QueryWord, termsOf, wordsOfQuery } from './queryWords.ts';
import { type RankedSection, type Ranking, rank } from './rank.ts';
import { readSections, type SectionText } from './readSections.ts';
import { readSegments, SegmentCache } from './readSegments.ts';
import { correctedQuery, readVariants, type Variants } from './readVariants.ts';

export interface SearchRequest {
  query: string;
  /** The last word may go on, and typing errors are forgiven: for search as you type only. */
  prefix?: boolean;
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
  /** The words of the question, and what they were taken to stand for. */
  words: QueryWord[];
  variants: Variants;
  /** The question with its typing errors corrected. */
  corrected?: string | undefined;
}

export type Search = (request: SearchRequest) => Promise<SearchResult>;

/** Public docs only: what every reader may see. */
const EVERYONE = ['public'];
/** So often a search starts again because the index changed under it. */
const ATTEMPTS = 5;

/** What is looked for: terms, what they may stand for, and the whole of a short query. */
function wantedBy(query: string, words: QueryWord[], variants: Variants) {
  return { terms: termsOf(words), variants, keys: isShort(query) ? keysOfQuery(query) : [] };
}

function allTerms({ terms, variants, keys }: ReturnType<typeof wantedBy>): string[] {
  const meant = [...variants.values()].flat().map((variant) => variant.term);
  return [...new Set([...terms.keys(), ...meant, ...keys])];
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
    const words = wordsOfQuery(request.query, language);
    const ids = indexes.map((index) => index.id);
    const variants: Variants = request.prefix
      ? await readVariants(db, { indexes: ids, words, language })
      : new Map();
    const wanted = wantedBy(request.query, words, variants);
    const snapshot = await readSegments(db, { indexes: ids, terms: allTerms(wanted), cache });
    if (snapshot.mark !== mark) {
      catalog = undefined;
      return undefined;
    }
    const { audiences = EVERYONE, tags, pages: limit } = request;
    const ranking = rank(snapshot.segments, { ...wanted, audiences, tags, limit });
    const pages = await withTexts(db, ranking, request.sectionsPerPage);
    const { rarities, present } = ranking;
    const corrected = correctedQuery(request.query, { words, variants, present });
    return pages && { pages, rarities, language, words, variants, corrected };
  }

  return async (request) => {
    for (let i = 0; i < ATTEMPTS; i++) {
      const result = await attempt(request);
      if (result) return result;
    }
    throw new Error(`The index changed under a search ${ATTEMPTS} times`);
  };
}
