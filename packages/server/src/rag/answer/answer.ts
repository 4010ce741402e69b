import { randomUUID } from 'node:crypto';
import type { QueryRequest, QueryResponse, Source, Turn } from '../../contract/index.ts';
import { carryTerms } from '../conversations/carryTerms.ts';
import type { Retrieved } from '../questions/addQuestion.ts';
import type { FoundSection, Search, SearchResult } from '../search/search.ts';
import { bestSections, sectionsToQuote } from './chooseSections.ts';
import { compose, sourceOf } from './compose.ts';
import { confidenceOf } from './confidence.ts';
import { followUpsOf } from './followUps.ts';
import { type Quote, quoteOf } from './quote.ts';

/** What is looked at for one answer. */
const PAGES = 5;
const SECTIONS_PER_PAGE = 3;
/** Pages that are named when the docs do not seem to cover the question. */
const NEAREST = 3;

/** Clients show their own translated text under `confidence: none`. */
const NOT_COVERED = 'The docs do not seem to cover this.';

function uniqueSources(sections: FoundSection[]): Source[] {
  const sources = new Map<string, Source>();
  for (const section of sections) {
    const source = sourceOf(section);
    if (!sources.has(source.url)) sources.set(source.url, source);
  }
  return [...sources.values()];
}

/** The quotes that answer a question. What another one says already is left out. */
function quotesOf(question: string, result: SearchResult): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const section of sectionsToQuote(result.pages)) {
    const quote = quoteOf(section, question, result);
    if (!quote) continue;
    const words = quote.passage || (quote.code?.text ?? '');
    if (!quotes.has(words)) quotes.set(words, quote);
  }
  return [...quotes.values()];
}

/**
 * Answers a question by quoting the docs: no model is asked, and nothing is said that does not stand
 * there. With confidence `none` the sources are only the nearest pages.
 *
 * @example
 * const { response } = await answerQuestion(search, { question: 'How do I run one test?' });
 */
export async function answerQuestion(
  search: Search,
  request: QueryRequest,
  turns: Turn[] = [],
): Promise<{ response: QueryResponse; retrieved: Retrieved[] }> {
  const { url, locale, version } = request.page ?? {};
  const query = carryTerms(request.question, turns);
  const result = await search({
    query,
    scope: { url, locale, version },
    pages: PAGES,
    sectionsPerPage: SECTIONS_PER_PAGE,
  });
  return { response: responseOf(query, result), retrieved: retrievedOf(result) };
}

function retrievedOf({ pages }: SearchResult): Retrieved[] {
  return bestSections(pages).map((section) => {
    return { url: sourceOf(section).url, score: section.score };
  });
}

function responseOf(question: string, result: SearchResult): QueryResponse {
  const confidence = confidenceOf(result);
  const found = bestSections(result.pages);
  const quotes = confidence === 'none' ? [] : quotesOf(question, result);
  const { search: info } = result;
  const common = { id: randomUUID(), mode: 'extractive' as const, search: info };
  if (quotes.length === 0) {
    const nearest = result.pages.flatMap((one) => one.sections.slice(0, 1)).slice(0, NEAREST);
    const sources = uniqueSources(nearest);
    const nothing = { citations: [], followUps: [], sources, missing: [] };
    return {
      ...common,
      answer: NOT_COVERED,
      confidence: 'none',
      degree: 'not_covered',
      ...nothing,
    };
  }
  const quoted = quotes.map((quote) => quote.section);
  const sources = uniqueSources([...quoted, ...found]);
  return {
    ...common,
    ...compose(quotes),
    confidence,
    degree: confidence === 'high' ? 'answered' : 'doubtful',
    missing: [],
    sources,
    followUps: followUpsOf(found, quoted),
  };
}
