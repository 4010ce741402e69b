import type { Confidence, QueryRequest, SearchInfo, Selection } from '../../contract/index.ts';
import type { Language } from '../search/language.ts';
import { languageOf } from '../search/language.ts';
import type { PageReader } from '../search/readPage.ts';
import type { FoundSection, Search, SearchResult } from '../search/search.ts';
import { tokenise } from '../search/tokenise.ts';
import type { Asked } from './asked.ts';
import { bestSections } from './chooseSections.ts';
import { confidenceOf } from './confidence.ts';
import { confidenceInMarked, type Marked, readMarked, usesOnlyMarked } from './marked.ts';
import type { Wanted } from './passage.ts';

/** What is looked at for one answer. */
const PAGES = 5;
const SECTIONS_PER_PAGE = 3;
/** So many characters of each marked text are searched for when the question alone finds nothing. */
const SEARCHED = 300;

/** What is read of the index. */
export interface GatherDeps {
  search: Search;
  readPage: PageReader;
}

/** Everything that an answer may be made of. */
export interface Gathered {
  /** Best first; the marked texts, and their pages, before all others. */
  sections: FoundSection[];
  /** The marked texts, in their order. */
  marked: Marked[];
  wanted: Wanted;
  language: Language;
  confidence: Confidence;
  /** Sections of the nearest pages, one each. */
  nearest: FoundSection[];
  /** How they were found; absent when nothing was searched. */
  search?: SearchInfo;
}

/** A question's terms, all as rare as each other: for texts that are no part of an index. */
async function wantedBy({ question, page }: QueryRequest): Promise<Wanted> {
  const language = await languageOf(page?.locale ?? 'en');
  return { language, rarities: new Map(tokenise(question, language).map(({ term }) => [term, 1])) };
}

/** Reads the marked texts and compares each with its page. */
async function readAllMarked(
  { selection = [], page }: QueryRequest,
  wanted: Wanted,
  readPage: PageReader,
): Promise<Marked[]> {
  const read = async (one: Selection) =>
    readMarked(one, await readPage(one.url, page?.url), wanted);
  return Promise.all(selection.map(read));
}

/** Only the marked texts: nothing is searched. */
async function gatherMarked(request: QueryRequest, readPage: PageReader): Promise<Gathered> {
  const wanted = await wantedBy(request);
  const marked = await readAllMarked(request, wanted, readPage);
  return {
    sections: marked.map(({ whole }) => whole),
    marked,
    wanted,
    language: wanted.language,
    confidence: confidenceInMarked(marked, wanted),
    nearest: [],
  };
}

async function find(search: Search, { request, searchQuery }: Asked): Promise<SearchResult> {
  const { page, selection = [] } = request;
  const ask = (query: string) =>
    search({
      query,
      scope: {
        url: page?.url ?? selection[0]?.url,
        locale: page?.locale,
        version: page?.version,
      },
      pages: PAGES,
      sectionsPerPage: SECTIONS_PER_PAGE,
    });
  const result = await ask(searchQuery);
  // "What does this mean?" finds nothing without what "this" is.
  const vague = selection.length > 0 && confidenceOf(result) === 'none';
  if (!vague) return result;
  return ask([searchQuery, ...selection.map(({ text }) => text.slice(0, SEARCHED))].join('\n'));
}

const RANKS: Confidence[] = ['none', 'low', 'medium', 'high'];

const urlOf = ({ url }: FoundSection) => url;

const surer = (a: Confidence, b: Confidence) => (RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b);

/**
 * Collects what an answer may be made of: the sections that the search finds, and before them what
 * the reader has marked. With `selection.only` nothing is searched.
 */
export async function gather({ search, readPage }: GatherDeps, asked: Asked): Promise<Gathered> {
  const { request } = asked;
  if (usesOnlyMarked(request)) return gatherMarked(request, readPage);
  const result = await find(search, asked);
  const found = bestSections(result.pages);
  const nearest = result.pages.flatMap((page) => page.sections.slice(0, 1));
  const { language, search: info } = result;
  const marked = await readAllMarked(request, result, readPage);
  const pages = new Set(marked.flatMap(({ whole, standing }) => [whole, ...standing]).map(urlOf));
  const [own, others] = [true, false].map((isOwn) =>
    found.filter(({ url }) => pages.has(url) === isOwn),
  );
  return {
    sections: [...marked.map(({ whole }) => whole), ...(own ?? []), ...(others ?? [])],
    marked,
    wanted: result,
    language,
    confidence: surer(confidenceInMarked(marked, result), confidenceOf(result)),
    nearest,
    search: info,
  };
}
