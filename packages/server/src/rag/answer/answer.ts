import { randomUUID } from 'node:crypto';
import type { QueryRequest, QueryResponse } from '../../contract/index.ts';
import { silentSink } from '../query/sinks.ts';
import type { Search } from '../search/search.ts';
import { createAnswerer } from './answerer.ts';

/** Long enough for anything but a database that hangs. */
const PATIENCE_MS = 60_000;

/**
 * Answers a question by quoting the docs: no model is asked, and nothing is said that does not stand
 * there. With confidence `none` the sources are only the nearest pages.
 *
 * @example
 * const { answer, citations } = await answerQuestion(search, { question: 'How do I run one test?' });
 */
export async function answerQuestion(
  search: Search,
  request: QueryRequest,
): Promise<QueryResponse> {
  const asked = {
    id: randomUUID(),
    request,
    searchQuery: request.question,
    turns: [],
    profile: undefined,
    readerId: undefined,
    address: undefined,
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
  const { response } = await createAnswerer({ search, writing: undefined })(asked, silentSink);
  return response;
}
