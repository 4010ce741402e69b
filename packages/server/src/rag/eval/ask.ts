import { problemSchema, selectResponseSchema } from '../../contract/index.ts';
import type { Search } from '../search/search.ts';
import type { Ask } from './evaluate.ts';
import { DEPTH } from './metrics.ts';
import { pageOf, type Question } from './questions.ts';

/** Milliseconds after which a server is given up. */
const PATIENCE = 30_000;

/** A server that does not give results; `message` is for the person who asked. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

/** Pages of results that may lead to several places of one page. */
function pagesOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map(pageOf))];
}

export interface AskSearchOptions {
  /** Whether vectors are searched too; the operator's setting unless told. */
  fusion?: boolean | undefined;
  /** Told why a model was away, for each question. */
  onDegraded?: (reasons: readonly string[]) => void;
}

/** Asks the index of a database in this process. */
export function askSearch(search: Search, options: AskSearchOptions = {}): Ask {
  const { fusion, onDegraded = () => {} } = options;
  const limits = { pages: DEPTH, sectionsPerPage: 1 };
  return async ({ question, locale, version }) => {
    const scope = { locale, version, strict: true };
    const { pages, search: info } = await search({ query: question, scope, fusion, ...limits });
    if (info.degraded) onDegraded(info.degraded);
    return pagesOf(pages.map((page) => page.sections[0]?.url ?? ''));
  };
}

function bodyOf({ question, locale, version }: Question): string {
  const filters = { ...(locale && { locale }), ...(version && { version }) };
  // Whole words, as for a question to the assistant.
  const request = { query: question, limit: DEPTH, groupBy: 'page', prefix: false };
  return JSON.stringify({ ...request, filters });
}

async function post(server: string, body: string): Promise<Response> {
  try {
    return await fetch(`${server}/api/v1/select`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (cause) {
    throw new AskError(`No server answers at ${server}.`, { cause });
  }
}

/**
 * Asks a running server, as a reader's browser does.
 *
 * @param server its address, without a slash at the end
 * @throws {AskError} when it cannot be reached or refuses
 */
export function askServer(server: string): Ask {
  return async (question) => {
    const response = await post(server, bodyOf(question));
    const body: unknown = await response.json().catch(() => undefined);
    const answer = selectResponseSchema.safeParse(body);
    if (response.ok && answer.success) return pagesOf(answer.data.results.map(({ url }) => url));
    const problem = problemSchema.safeParse(body).data;
    const reason = problem?.detail ?? problem?.title ?? `it answered ${response.status}`;
    throw new AskError(`${server} does not search: ${reason}.`);
  };
}
