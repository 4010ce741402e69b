import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, embedMany } from 'ai';
import * as z from 'zod';
import { EndpointError } from './endpointError.ts';
import { fetchThere } from './fetchThere.ts';
import { countEmbeddingTokens, observed } from './observed.ts';
import type { Endpoint } from './openAiModel.ts';

/** Where an embedding model answers. */
export interface EmbeddingEndpoint extends Endpoint {
  /** Asked of the endpoint and expected in return; without it, whatever the model gives. */
  dimensions: number | undefined;
}

/** Turns texts into vectors. */
export interface EmbeddingModel {
  name: string;
  /**
   * One vector for each text, in the order of the texts, all of one length.
   * @throws {EndpointError} `failed` if the endpoint fails or what it gives is not usable, `refused` if
   *   it does not take these texts
   */
  embed(texts: string[], signal: AbortSignal): Promise<number[][]>;
}

/** Answers that say "not these texts": too long, too many. */
const REFUSALS = new Set([400, 413, 422]);

const UNREACHABLE = 'the embeddings endpoint cannot be reached';

const NUMBERED = z.object({ data: z.array(z.object({ index: z.number().int() })) });

function retryAfterOf(error: APICallError): number | undefined {
  const seconds = Number(error.responseHeaders?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** The library's errors hold the texts that were sent: only the status is kept. */
function toEndpointError(error: unknown): EndpointError {
  if (error instanceof EndpointError) return error;
  if (!APICallError.isInstance(error)) {
    return new EndpointError('failed', 'the embeddings endpoint gave nothing usable');
  }
  const { statusCode } = error;
  if (statusCode === undefined) return new EndpointError('failed', UNREACHABLE);
  // The library reports an answer that it cannot read with the status of that answer.
  const said = statusCode < 300 ? 'gave what is no list of vectors' : `answered ${statusCode}`;
  const reason = REFUSALS.has(statusCode) ? 'refused' : 'failed';
  return new EndpointError(reason, `the embeddings endpoint ${said}`, {
    retryAfter: retryAfterOf(error),
  });
}

/** Some servers answer out of order; the protocol numbers its vectors. */
function inOrder(vectors: number[][], body: unknown): number[][] {
  const numbered = NUMBERED.safeParse(body);
  if (!numbered.success) return vectors;
  const ordered: number[][] = [];
  for (const [place, { index }] of numbered.data.data.entries()) {
    const vector = vectors[place];
    if (vector) ordered[index] = vector;
  }
  const whole = Object.keys(ordered).length === vectors.length && ordered.length === vectors.length;
  return whole ? ordered : vectors;
}

function unusable(message: string): never {
  throw new EndpointError('failed', `the embeddings endpoint gave ${message}`);
}

/** Nothing that is not a whole set of vectors may reach the index. */
function check(vectors: number[][], texts: string[], dimensions: number | undefined): number[][] {
  if (vectors.length !== texts.length) {
    unusable(`${vectors.length} vectors for ${texts.length} texts`);
  }
  const length = dimensions ?? vectors[0]?.length ?? 0;
  for (const vector of vectors) {
    if (vector.length !== length || length === 0) unusable('vectors of the wrong length');
    if (!vector.every(Number.isFinite)) unusable('a vector that is not all numbers');
    if (vector.every((value) => value === 0)) unusable('a vector without a direction');
  }
  return vectors;
}

/**
 * The embedding model behind an OpenAI-compatible endpoint: OpenAI, Mistral, Ollama, vLLM,
 * LM Studio and others.
 *
 * @example
 * const model = createEmbeddingModel({ baseUrl: 'http://localhost:11434/v1', model: 'nomic-embed-text' });
 * const [vector] = await model.embed(['How do I run one test?'], AbortSignal.timeout(2_000));
 */
export function createEmbeddingModel(config: EmbeddingEndpoint): EmbeddingModel {
  const { baseUrl: baseURL, apiKey, dimensions } = config;
  const provider = createOpenAICompatible({
    name: 'embeddings',
    baseURL,
    fetch: fetchThere,
    ...(apiKey && { apiKey }),
  });
  const model = provider.embeddingModel(config.model);

  async function vectorsOf(texts: string[], abortSignal: AbortSignal): Promise<number[][]> {
    const { embeddings, responses, usage } = await embedMany({
      model,
      values: texts,
      // Whoever calls decides whether to wait: a reader does not.
      maxRetries: 0,
      abortSignal,
      ...(dimensions !== undefined && { dimensions }),
    });
    countEmbeddingTokens(config.model, usage);
    const body = responses?.length === 1 ? responses[0]?.body : undefined;
    return check(inOrder(embeddings, body), texts, dimensions);
  }

  return {
    name: config.model,
    async embed(texts, abortSignal) {
      try {
        return await observed('embeddings', config.model, () => vectorsOf(texts, abortSignal));
      } catch (error) {
        if (abortSignal.aborted) throw abortSignal.reason;
        throw toEndpointError(error);
      }
    },
  };
}
