import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, type FinishReason, type LanguageModelUsage, streamText } from 'ai';
import * as z from 'zod';
import { fetchThere } from './fetchThere.ts';
import {
  estimateTokens,
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
  type Usage,
} from './language.ts';

/** An endpoint that speaks OpenAI's chat completions, and the model to ask there. */
export interface Endpoint {
  /** Up to the part before `/chat/completions`, e.g. `http://localhost:11434/v1`. */
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  /** For all requests that name none of their own. */
  temperature?: number | undefined;
}

function reasonOf(reason: FinishReason): 'stop' | 'length' | 'other' {
  return reason === 'stop' || reason === 'length' ? reason : 'other';
}

/** What the endpoint counted; some count nothing. */
function usageOf(usage: LanguageModelUsage, request: ModelRequest, written: string): Usage {
  const given = [request.system, ...request.messages.map((message) => message.content)].join('\n');
  return {
    inputTokens: usage.inputTokens || estimateTokens(given),
    outputTokens: usage.outputTokens || estimateTokens(written),
  };
}

/** Seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterOf(headers: Record<string, string> | undefined): number | undefined {
  const value = headers?.['retry-after'];
  if (value === undefined) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

const NAME = /^[a-z][a-z0-9_.-]{0,63}$/i;

/** Statuses that say that the request is wrong. Anything else another attempt may get past. */
function isRefusal(status: number | undefined): boolean {
  const passing = [408, 409, 429];
  return status !== undefined && status >= 400 && status < 500 && !passing.includes(status);
}

const REASON = z.object({
  error: z.object({ code: z.unknown().optional(), type: z.unknown().optional() }),
});

/** The endpoint's own name for the error, such as `model_not_found`, if it is a name. */
function nameOf(data: unknown): string | undefined {
  const { code, type } = REASON.safeParse(data).data?.error ?? {};
  return [code, type].filter((name) => typeof name === 'string').find((name) => NAME.test(name));
}

/** What an endpoint says may repeat the prompt, and with it a question: its status is kept, and its name for the error. */
function withoutTexts({ statusCode, data, cause }: APICallError): Error {
  if (statusCode === undefined) return new Error('the endpoint cannot be reached', { cause });
  const name = nameOf(data);
  return new Error(`the endpoint answered ${statusCode}${name ? ` (${name})` : ''}`);
}

/** The SDK's own errors quote what they could not read. */
function nameless(error: unknown): unknown {
  const ofSdk = error instanceof Error && error.name.startsWith('AI_');
  return ofSdk ? new Error(`the endpoint gave nothing readable (${error.name})`) : error;
}

/** An error of the SDK, the network or the endpoint in our own terms. */
export function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (!APICallError.isInstance(error)) return new ModelError('unavailable', nameless(error));
  const failure = isRefusal(error.statusCode) ? 'refused' : 'unavailable';
  return new ModelError(failure, withoutTexts(error), retryAfterOf(error.responseHeaders));
}

function call({ baseUrl, apiKey, model, temperature }: Endpoint, request: ModelRequest) {
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: baseUrl,
    includeUsage: true,
    fetch: fetchThere,
    ...(apiKey && { apiKey }),
  });
  return streamText({
    model: provider.chatModel(model),
    instructions: request.system,
    messages: request.messages,
    maxOutputTokens: request.maxTokens,
    temperature: request.temperature ?? temperature,
    abortSignal: request.signal,
    // Retries are ours: they know the deadlines and the second model.
    maxRetries: 0,
    // Without this the SDK writes errors to the console.
    onError: () => {},
  }).stream;
}

async function* partsOf(endpoint: Endpoint, request: ModelRequest): AsyncGenerator<ModelPart> {
  let written = '';
  for await (const part of call(endpoint, request)) {
    if (part.type === 'error') throw part.error;
    if (part.type === 'text-delta' && part.text) {
      written += part.text;
      yield { type: 'text', text: part.text };
    }
    if (part.type !== 'finish') continue;
    if (written.trim() === '') throw new ModelError('empty');
    const usage = usageOf(part.totalUsage, request, written);
    yield { type: 'finish', reason: reasonOf(part.finishReason), usage, model: endpoint.model };
    return;
  }
  throw new ModelError('interrupted');
}

async function* stream(endpoint: Endpoint, request: ModelRequest): AsyncGenerator<ModelPart> {
  try {
    yield* partsOf(endpoint, request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw toModelError(error);
  }
}

/**
 * A model behind an OpenAI-compatible endpoint, through the AI SDK.
 *
 * @example
 * const model = openAiModel({ baseUrl: 'http://localhost:11434/v1', apiKey: undefined, model: 'llama3.2' });
 */
export function openAiModel(endpoint: Endpoint): LanguageModel {
  return modelOf(endpoint.model, (request) => stream(endpoint, request));
}
