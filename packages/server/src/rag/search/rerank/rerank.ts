import type { SearchDegraded } from '../../../contract/index.ts';
import type { Logger } from '../../../http/logger.ts';
import { withDeadline } from '../../models/deadline.ts';
import { EndpointError } from '../../models/endpointError.ts';
import { createGuard } from '../../models/guard.ts';
import { observed } from '../../models/observed.ts';
import type { FoundPage, FoundSection } from '../search.ts';

/** A section as a reranker reads it. */
export interface RerankSection {
  url: string;
  title: string;
  headingPath: string[];
  text: string;
}

export interface RerankRequest {
  query: string;
  /** In the order of the search. */
  sections: RerankSection[];
  /** Aborted when it takes too long. */
  signal: AbortSignal;
}

/**
 * Says how well each section answers the query: one number each, in their order, higher is better.
 *
 * @example
 * const rerank: Rerank = async ({ query, sections, signal }) => {
 *   const scores = await myModel.score(query, sections.map(({ text }) => text), { signal });
 *   return scores;
 * };
 */
export type Rerank = (request: RerankRequest) => Promise<number[]>;

/** Pages that are given to a reranker. */
export const RERANKED_PAGES = 15;

/** Puts pages in a better order; never throws. */
export type Reranker = (
  query: string,
  pages: FoundPage[],
) => Promise<{ pages: FoundPage[] } | { degraded: SearchDegraded }>;

export interface RerankerDeps {
  rerank: Rerank;
  /** Milliseconds that a reader waits for it. */
  deadline: number;
  logger: Logger;
  /** Takes out of a query what must not leave the server. */
  mask: (text: string) => string;
}

function forReranker({ url, title, headingPath, text, code }: FoundSection): RerankSection {
  const whole = [text, ...code.map((block) => block.text)].filter(Boolean).join('\n\n');
  return { url, title, headingPath, text: whole };
}

/**
 * Puts items in the order of new scores. The old scores stay, best first: what follows a search reads
 * from them how far apart results are, and a reranker's numbers have a scale of their own.
 */
function reorder<T extends { score: number }>(items: T[], scoreOf: (item: T) => number): T[] {
  const places = items.map(({ score }) => score);
  return items
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .map((item, place) => ({ ...item, score: places[place] ?? 0 }));
}

/** Pages by their best section, and the sections of each page. */
function reorderPages(pages: FoundPage[], scores: Map<FoundSection, number>): FoundPage[] {
  const scoreOf = (section: FoundSection) => scores.get(section) ?? Number.NEGATIVE_INFINITY;
  const bestOf = ({ sections }: FoundPage) => Math.max(...sections.map(scoreOf));
  return reorder(pages, bestOf).map((page) => {
    const sections = reorder(page.sections, scoreOf);
    const best = sections[0]?.score || 1;
    // Sections carry their share of the page's score, which is another one now.
    return {
      ...page,
      sections: sections.map((section) => ({
        ...section,
        score: (page.score * section.score) / best,
      })),
    };
  });
}

function check(scores: number[], sections: FoundSection[]): Map<FoundSection, number> {
  if (scores.length !== sections.length || !scores.every(Number.isFinite)) {
    throw new EndpointError('failed', `the reranker gave no number for each of the sections`);
  }
  return new Map(sections.map((section, i) => [section, scores[i] ?? 0]));
}

const REASONS: Partial<Record<string, SearchDegraded>> = {
  too_slow: 'rerank_too_slow',
  resting: 'rerank_resting',
};

/** Makes the reranking step of a search. A reranker that fails or is too slow changes nothing. */
export function createReranker({ rerank, deadline, logger, mask }: RerankerDeps): Reranker {
  const guard = createGuard();

  return async (query, pages) => {
    const sections = pages.flatMap((page) => page.sections);
    if (pages.length < 2 && sections.length < 2) return { pages };
    const request = { query: mask(query), sections: sections.map(forReranker) };
    try {
      const scores = await guard(async () => {
        const given = await observed('rerank', 'reranker', () =>
          withDeadline(deadline, (signal) => rerank({ ...request, signal })),
        );
        return check(given, sections);
      });
      return { pages: reorderPages(pages, scores) };
    } catch (err) {
      const reason = err instanceof EndpointError ? err.reason : 'failed';
      logger.warn({ err }, 'a search went without its reranker');
      return { degraded: REASONS[reason] ?? 'rerank_failed' };
    }
  };
}
