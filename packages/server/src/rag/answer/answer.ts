import { randomUUID } from 'node:crypto';
import type { QueryRequest } from '../../contract/index.ts';
import { silentSink } from '../query/sinks.ts';
import type { Search } from '../search/search.ts';
import { createAnswerer } from './answerer.ts';
import type { Answered } from './asked.ts';

/** These questions come without marked texts. */
const unread = async () => [];

/** Long enough for anything but a database that hangs. */
const PATIENCE_MS = 60_000;

/**
 * Answers a question by quoting the docs: no model is asked, and nothing is said that does not stand
 * there. With confidence `none` the sources are only the nearest pages.
 *
 * @example
 * const { response } = await answerQuestion(search, { question: 'How do I run one test?' });
 */
export async function answerQuestion(
  search: Search,
  request: Omit<QueryRequest, 'selection'>,
): Promise<Answered> {
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
  return createAnswerer({ search, readPage: unread, writing: undefined })(asked, silentSink);
}
