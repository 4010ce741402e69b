import { answers, answersQuoted, searches, searchesDegraded } from '../metrics/instruments.ts';
import { withSpan } from '../tracing/tracing.ts';
import type { Answerer } from './answer/answerer.ts';
import type { Search } from './search/search.ts';

/** Counts, times and traces searches. What was searched for is told to nobody. */
export function observedSearch(search: Search): Search {
  return (request) => {
    const end = searches.startTimer();
    return withSpan('search', { kind: 'internal' }, async (span) => {
      try {
        const result = await search(request);
        const { mode, degraded = [] } = result.search;
        end({ mode, outcome: result.pages.length > 0 ? 'found' : 'empty' });
        for (const reason of degraded) searchesDegraded.inc({ reason });
        span?.setAttributes({ 'search.mode': mode, 'search.pages': result.pages.length });
        return result;
      } catch (error) {
        end({ mode: 'unknown', outcome: 'failed' });
        throw error;
      }
    });
  };
}

/** Counts, times and traces answers. */
export function observedAnswerer(answer: Answerer): Answerer {
  return (asked, sink) => {
    const end = answers.startTimer();
    return withSpan('answer', { kind: 'internal' }, async (span) => {
      const answered = await answer(asked, sink);
      const { mode, confidence, quotedBecause } = answered.response;
      end({ mode, confidence });
      if (quotedBecause) answersQuoted.inc({ reason: quotedBecause });
      span?.setAttributes({ 'answer.mode': mode, 'answer.confidence': confidence });
      return answered;
    });
  };
}
