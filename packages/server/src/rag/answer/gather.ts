import type { Confidence, QueryRequest, SearchInfo, Selection } from '../../contract/index.ts';
import { storable } from '../masking/storable.ts';
import type { Language } from '../search/language.ts';
import { languageOf } from '../search/language.ts';
import type { FoundSection, Search, SearchResult } from '../search/search.ts';
import { tokenise } from '../search/tokenise.ts';
import type { Asked } from './asked.ts';
import { bestSections } from './chooseSections.ts';
import { confidenceOf } from './confidence.ts';
import { termsIn, type Wanted, weightOf } from './passage.ts';

/** What is looked at for one answer. */
const PAGES = 5;
const SECTIONS_PER_PAGE = 3;
/** So much of a marked text is searched for when the question alone finds nothing. */
const SELECTION_WORDS = 300;
/** Share of the question's terms from which on a marked text is taken to answer it. */
const COVERED = 0.6;

/** Everything that an answer may be made of. */
export interface Gathered {
  /** Best first; the marked text, and its page, before all others. */
  sections: FoundSection[];
  /** The marked text as a section, if there is one. */
  selection: FoundSection | undefined;
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

function selectionSection(selection: Selection, wanted: Wanted, page?: FoundSection): FoundSection {
  return {
    segment: -1,
    ordinal: -1,
    url: selection.url.replace(/#.*$/, ''),
    title: page?.title ?? selection.url,
    position: 0,
    part: 0,
    anchor: /#(.+)$/.exec(selection.url)?.[1] ?? null,
    headingPath: page ? [page.title] : [],
    text: storable(selection.text),
    code: [],
    score: Number.MAX_SAFE_INTEGER,
    matched: [...termsIn(selection.text, wanted)],
  };
}

function confidenceInSelection(selection: FoundSection, wanted: Wanted): Confidence {
  const share =
    weightOf(selection.matched, wanted) / (weightOf(wanted.rarities.keys(), wanted) || 1);
  if (share >= COVERED) return 'medium';
  return share > 0 ? 'low' : 'none';
}

/** Only the marked text: nothing is looked up. */
async function gatherSelection(request: QueryRequest, selection: Selection): Promise<Gathered> {
  const wanted = await wantedBy(request);
  const section = selectionSection(selection, wanted);
  return {
    sections: [section],
    selection: section,
    wanted,
    language: wanted.language,
    confidence: confidenceInSelection(section, wanted),
    nearest: [],
  };
}

async function find(search: Search, { request, searchQuery }: Asked): Promise<SearchResult> {
  const { page, selection } = request;
  const ask = (query: string) =>
    search({
      query,
      scope: { url: page?.url ?? selection?.url, locale: page?.locale, version: page?.version },
      pages: PAGES,
      sectionsPerPage: SECTIONS_PER_PAGE,
    });
  const result = await ask(searchQuery);
  // "What does this mean?" finds nothing without what "this" is.
  const vague = selection && confidenceOf(result) === 'none';
  return vague ? ask(`${searchQuery}\n${selection.text.slice(0, SELECTION_WORDS)}`) : result;
}

const RANKS: Confidence[] = ['none', 'low', 'medium', 'high'];

/**
 * Collects what an answer may be made of: the sections that the search finds, and before them what
 * the reader has marked. With `selection.only` nothing is searched.
 */
export async function gather(search: Search, asked: Asked): Promise<Gathered> {
  const { selection } = asked.request;
  if (selection?.only) return gatherSelection(asked.request, selection);
  const result = await find(search, asked);
  const found = bestSections(result.pages);
  const nearest = result.pages.flatMap((page) => page.sections.slice(0, 1));
  const { language, search: info } = result;
  const base = { wanted: result, language, nearest, search: info };
  const confidence = confidenceOf(result);
  if (!selection) return { ...base, sections: found, selection: undefined, confidence };
  const own = (section: FoundSection) => section.url === selection.url.replace(/#.*$/, '');
  const marked = selectionSection(selection, result, found.find(own));
  const inSelection = confidenceInSelection(marked, result);
  return {
    ...base,
    sections: [marked, ...found.filter(own), ...found.filter((section) => !own(section))],
    selection: marked,
    confidence: RANKS.indexOf(inSelection) > RANKS.indexOf(confidence) ? inSelection : confidence,
  };
}
