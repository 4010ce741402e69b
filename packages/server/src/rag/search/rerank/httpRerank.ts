import * as z from 'zod';
import { EndpointError } from '../../models/endpointError.ts';
import { fetchThere } from '../../models/fetchThere.ts';
import type { Endpoint } from '../../models/openAiModel.ts';
import type { Rerank, RerankSection } from './rerank.ts';

/** What of a section is sent: rerankers read about 500 tokens. */
const TEXT_MAX = 2_400;

/** The shape that Cohere, Jina, Voyage, vLLM and others share. */
const ANSWER = z.object({
  results: z.array(z.object({ index: z.number().int(), relevance_score: z.number() })),
});

function documentOf({ title, headingPath, text }: RerankSection): string {
  const path = headingPath[0] === title ? headingPath : [title, ...headingPath];
  return `${path.join(' > ')}\n${text}`.slice(0, TEXT_MAX).toWellFormed();
}

async function post(url: string, key: string | undefined, body: object, signal: AbortSignal) {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...(key && { Authorization: `Bearer ${key}` }),
  };
  const response = await fetchThere(url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new EndpointError('failed', `the reranker answered ${response.status}`);
  }
  return response.json();
}

/**
 * A reranker behind an HTTP endpoint, `POST <base URL>/rerank`.
 * @throws {EndpointError} if it fails or does not score every section
 */
export function httpRerank({ baseUrl, apiKey, model }: Endpoint): Rerank {
  return async ({ query, sections, signal }) => {
    const documents = sections.map(documentOf);
    const body = { model, query, documents, top_n: documents.length };
    const given = await post(`${baseUrl}/rerank`, apiKey, body, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      if (error instanceof EndpointError) throw error;
      throw new EndpointError('failed', 'the reranker cannot be reached', { cause: error });
    });
    const answer = ANSWER.safeParse(given);
    if (!answer.success) throw new EndpointError('failed', 'the reranker gave no list of scores');
    const scores = new Map(
      answer.data.results.map(({ index, relevance_score: score }) => [index, score]),
    );
    return documents.map((_, i) => scores.get(i) ?? Number.NaN);
  };
}
