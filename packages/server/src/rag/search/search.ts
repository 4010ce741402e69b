import type { Kysely } from 'kysely';
import type { SearchInfo } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { type Catalog, pickIndexes, readCatalog, type Scope } from './catalog.ts';
import { FUSED_PAGES, fuseWithDense } from './dense/fuseWithDense.ts';
import { keysOfQuery } from './exactKeys.ts';
import { type Language, languageOf } from './language.ts';
import { isShort, type QueryWord, termsOf, wordsOfQuery } from './queryWords.ts';
import { type RankedPage, type RankedSection, rank } from './rank.ts';
import type { SectionText } from './readSections.ts';
import { readSegments, type Segment } from './readSegments.ts';
import { correctedQuery, readVariants, type Variants } from './readVariants.ts';
import { RERANKED_PAGES, type Reranker } from './rerank/rerank.ts';
import type { SearchParts } from './searchParts.ts';
import { SectionTexts } from './sectionTexts.ts';
import { SegmentCache } from './segmentCache.ts';

export interface SearchRequest {
  query: string;
  /** The last word may go on, and typing errors are forgiven: for search as you type only. */
  prefix?: boolean;
  scope?: Scope;
  tags?: readonly string[] | undefined;
  /** Audiences that the reader belongs to. Everyone belongs to `public`. */
  audiences?: readonly string[];
  /** Whether vectors are searched too, if there are any; the operator's setting unless told. */
  fusion?: boolean | undefined;
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
  /** Those of the terms that are nowhere in these docs. */
  absent: ReadonlySet<string>;
  /** The language that was searched. */
  language: Language;
  query: string;
  /** The words of the question, and what they were taken to stand for. */
  words: QueryWord[];
  variants: Variants;
  /** The question with its typing errors corrected. */
  corrected?: string | undefined;
  /** Which models took part, and which were away. */
  search: SearchInfo;
}

export type Search = (request: SearchRequest) => Promise<SearchResult>;

/** Public docs only: what every reader may see. */
const EVERYONE = ['public'];
/** So often a search starts again because the index changed under it. */
const ATTEMPTS = 5;

const LEXICAL: SearchInfo = { mode: 'lexical' };

/** `true` if a short query is the title or heading of a section: nothing can be nearer. */
function isExact(keys: string[], segments: Segment[]): boolean {
  return keys.some((key) => segments.some((segment) => segment.postings.has(key)));
}

/** The models that take part: none while somebody types, or when the words say it all. */
function helpersFor({ prefix, fusion }: SearchRequest, exact: boolean, parts: SearchParts) {
  if (prefix || exact) return {};
  const { dense, reranker } = parts;
  return { reranker, dense: (fusion ?? dense?.fusion) ? dense : undefined };
}

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
  texts: SectionTexts,
  ranked: RankedPage[],
  { mark, sectionsPerPage }: { mark: string; sectionsPerPage: number },
): Promise<FoundPage[] | undefined> {
  const pages = ranked.map(({ score, sections }) => {
    return { score, sections: sections.slice(0, sectionsPerPage) };
  });
  const places = pages.flatMap((page) => page.sections);
  const textOf = await texts.of(mark, places);
  if (!textOf) return undefined;
  return pages.map(({ score, sections }) => {
    const best = sections[0]?.score || 1;
    const found = ({ matched, ...place }: RankedSection): FoundSection => {
      return { ...textOf(place), matched, score: (score * place.score) / best };
    };
    return { score, sections: sections.map(found) };
  });
}

/** The pages in the order of a reranker, as many as are asked for. */
async function inBestOrder(
  found: { pages: FoundPage[]; info: SearchInfo },
  { query, pages: limit }: SearchRequest,
  reranker: Reranker,
): Promise<{ pages: FoundPage[]; info: SearchInfo }> {
  const { pages, info } = found;
  const result = await reranker(query, pages);
  if ('degraded' in result) {
    const degraded = [...(info.degraded ?? []), result.degraded];
    return { pages: pages.slice(0, limit), info: { ...info, degraded } };
  }
  return { pages: result.pages.slice(0, limit), info: { ...info, reranked: true } };
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
export function createSearch(db: Kysely<Database>, parts: SearchParts = {}): Search {
  const cache = new SegmentCache();
  const texts = new SectionTexts(db);
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
    const snapshot = await readSegments(db, {
      mark,
      indexes: ids,
      terms: allTerms(wanted),
      cache,
    });
    if (snapshot.mark !== mark) {
      catalog = undefined;
      return undefined;
    }
    const { segments } = snapshot;
    const scope = {
      indexes: ids,
      audiences: request.audiences ?? EVERYONE,
      tags: request.tags ?? [],
    };
    const helpers = helpersFor(request, isExact(wanted.keys, segments), parts);
    const limit = Math.max(request.pages, helpers.reranker ? RERANKED_PAGES : 0);
    const ranking = rank(segments, {
      ...wanted,
      ...scope,
      limit: Math.max(limit, helpers.dense ? FUSED_PAGES : 0),
    });
    const fused = helpers.dense
      ? await fuseWithDense({
          dense: helpers.dense,
          query: request.query,
          scope,
          segments,
          pages: ranking.pages,
          limit,
        })
      : { pages: ranking.pages, info: LEXICAL };
    const withText = await withTexts(texts, fused.pages, {
      mark,
      sectionsPerPage: request.sectionsPerPage,
    });
    if (!withText) return undefined;
    const found = { pages: withText, info: fused.info };
    const { pages, info } = helpers.reranker
      ? await inBestOrder(found, request, helpers.reranker)
      : found;
    const { rarities, absent, present } = ranking;
    const corrected = correctedQuery(request.query, { words, variants, present });
    return {
      pages,
      rarities,
      absent,
      language,
      query: request.query,
      words,
      variants,
      corrected,
      search: info,
    };
  }

  return async (request) => {
    for (let i = 0; i < ATTEMPTS; i++) {
      const result = await attempt(request);
      if (result) return result;
    }
    throw new Error(`The index changed under a search ${ATTEMPTS} times`);
  };
}
