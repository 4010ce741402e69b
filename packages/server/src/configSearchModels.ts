import * as z from 'zod';
import { count, endpoint, fallback, optional, tokens } from './configValues.ts';
import { DIMENSIONS_MAX } from './rag/enrich/vectorSpace.ts';
import type { EmbeddingEndpoint } from './rag/models/embedding.ts';
import type { Endpoint } from './rag/models/openAiModel.ts';

const onOff = z.enum(['on', 'off']);
const name = z.string().trim();

/** The variables of the models that help the search. */
export const searchModelVariables = {
  LLM_REWRITE: fallback(onOff, 'on').describe(
    '`on` lets the model rewrite a follow-up as a question that stands alone, before it is searched for.',
  ),
  LLM_QUESTIONS: fallback(onOff, 'off').describe(
    '`on` lets the model write the questions that each section answers, once for each changed section. They are searched too.',
  ),
  LLM_QUESTIONS_DAILY_TOKENS: fallback(tokens, '200000').describe(
    'Most tokens for that in a day (UTC). The rest is done on the next days. `0` stands for no limit.',
  ),
  EMBEDDINGS_BASE_URL: optional(endpoint).describe(
    "Address of an embedding model for the search by meaning: any endpoint that speaks OpenAI's embeddings protocol, up to the part before `/embeddings`. [How it works](../how-it-works/search-models.md).",
  ),
  EMBEDDINGS_API_KEY: optional(name).describe('The key of that endpoint.'),
  EMBEDDINGS_MODEL: optional(name).describe(
    'The name of the model there. Needed with `EMBEDDINGS_BASE_URL`. Another name embeds every section anew.',
  ),
  EMBEDDINGS_DIMENSIONS: optional(count(1, DIMENSIONS_MAX), "the model's").describe(
    'Length of the vectors, where the model lets one choose; at most 4000.',
  ),
  EMBEDDINGS_QUERY_PREFIX: fallback(z.string().max(500), '').describe(
    'What the model wants before a query, such as `search_query: `. Put quotes around it.',
  ),
  EMBEDDINGS_TEXT_PREFIX: fallback(z.string().max(500), '').describe(
    'What the model wants before a section, such as `search_document: `.',
  ),
  EMBEDDINGS_DEADLINE_MS: fallback(count(50, 60_000), '1500').describe(
    'Milliseconds that a reader waits for the vector of a query. After that, words alone answer.',
  ),
  EMBEDDINGS_FUSION: fallback(onOff, 'off').describe(
    '`on` makes searches use the vectors. Measure first whether that is better for your docs.',
  ),
  RERANK_BASE_URL: optional(endpoint).describe(
    'Address of a reranking model: `POST <address>/rerank` in the shape of Cohere, Jina and vLLM.',
  ),
  RERANK_API_KEY: optional(name).describe('The key of that endpoint.'),
  RERANK_MODEL: optional(name).describe(
    'The name of the model there. Needed with `RERANK_BASE_URL`.',
  ),
  RERANK_DEADLINE_MS: fallback(count(50, 60_000), '1500').describe(
    'Milliseconds that a reader waits for the reranker.',
  ),
};

const variables = z.object(searchModelVariables);
type Variables = z.output<typeof variables>;

/** The embedding model and how it is used. */
export interface EmbeddingSettings extends EmbeddingEndpoint {
  /** Stands before every query, and before every section: some models are trained that way. */
  queryPrefix: string;
  textPrefix: string;
  /** Milliseconds that a reader waits for the vector of a query. */
  deadline: number;
  /** Searches use vectors beside words. */
  fusion: boolean;
}

/** A model that puts what was found in a better order. */
export interface RerankSettings extends Endpoint {
  /** Milliseconds that a reader waits for it. */
  deadline: number;
}

/** The models that help the search; each is optional. */
export interface SearchModels {
  embeddings: EmbeddingSettings | undefined;
  rerank: RerankSettings | undefined;
  /** The language model rewrites follow-ups as questions that stand alone. */
  rewrite: boolean;
  /** The language model writes questions that sections answer, for so many tokens a day; 0 is no limit. */
  questions: { dailyTokens: number } | undefined;
}

function endpointOf(env: Variables, of: 'EMBEDDINGS' | 'RERANK'): Endpoint | undefined {
  const baseUrl = env[`${of}_BASE_URL`];
  const model = env[`${of}_MODEL`];
  return baseUrl && model ? { baseUrl, model, apiKey: env[`${of}_API_KEY`] } : undefined;
}

function halves(env: Variables, of: 'EMBEDDINGS' | 'RERANK'): string[] {
  const named = [env[`${of}_BASE_URL`], env[`${of}_MODEL`]];
  const any = [...named, env[`${of}_API_KEY`]].some(Boolean);
  if (!any || named.every(Boolean)) return [];
  return [`${of}_BASE_URL: required together with ${of}_MODEL`];
}

/** What is wrong with these variables together. */
export function searchModelProblems(env: Variables & { LLM_BASE_URL?: unknown }): string[] {
  const problems = [...halves(env, 'EMBEDDINGS'), ...halves(env, 'RERANK')];
  if (env.EMBEDDINGS_FUSION === 'on' && !env.EMBEDDINGS_BASE_URL) {
    problems.push('EMBEDDINGS_BASE_URL: required with EMBEDDINGS_FUSION');
  }
  if (env.LLM_QUESTIONS === 'on' && !env.LLM_BASE_URL) {
    problems.push('LLM_BASE_URL: required with LLM_QUESTIONS');
  }
  return problems;
}

/** The models that the variables name. */
export function searchModels(env: Variables): SearchModels {
  const embeddings = endpointOf(env, 'EMBEDDINGS');
  const rerank = endpointOf(env, 'RERANK');
  return {
    embeddings: embeddings && {
      ...embeddings,
      dimensions: env.EMBEDDINGS_DIMENSIONS,
      queryPrefix: env.EMBEDDINGS_QUERY_PREFIX,
      textPrefix: env.EMBEDDINGS_TEXT_PREFIX,
      deadline: env.EMBEDDINGS_DEADLINE_MS,
      fusion: env.EMBEDDINGS_FUSION === 'on',
    },
    rerank: rerank && { ...rerank, deadline: env.RERANK_DEADLINE_MS },
    rewrite: env.LLM_REWRITE === 'on',
    questions:
      env.LLM_QUESTIONS === 'on' ? { dailyTokens: env.LLM_QUESTIONS_DAILY_TOKENS } : undefined,
  };
}
