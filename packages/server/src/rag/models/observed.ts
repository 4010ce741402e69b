import { modelCalls, modelTokens } from '../../metrics/instruments.ts';
import { beginSpan, type Span } from '../../tracing/tracing.ts';
import { EndpointError } from './endpointError.ts';
import {
  estimateTokens,
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
  type Usage,
} from './language.ts';

type Kind = 'chat' | 'embeddings' | 'rerank';

/** Why a call gave nothing, in a word of a short list. */
function outcomeOf(error: unknown): string {
  if (error instanceof ModelError) return error.failure;
  if (error instanceof EndpointError) return error.reason;
  return error instanceof Error && error.name === 'AbortError' ? 'aborted' : 'failed';
}

/** Takes the time of a call, and tells how it ended. */
function beginCall(kind: Kind, model: string) {
  const end = modelCalls.startTimer({ kind, model });
  const span = beginSpan(`${kind} ${model}`, {
    kind: 'client',
    attributes: { 'gen_ai.operation.name': kind, 'gen_ai.request.model': model },
  });
  return {
    span,
    end(outcome: string): void {
      end({ outcome });
      span?.setAttribute('gen_ai.response.outcome', outcome);
      // SpanStatusCode.ERROR; whoever stops a call has not seen it fail.
      if (!['ok', 'stopped', 'aborted'].includes(outcome)) span?.setStatus({ code: 2 });
      span?.end();
    },
  };
}

/**
 * Counts and times calls of an endpoint.
 *
 * @example
 * const vectors = await observed('embeddings', model.name, () => model.embed(texts, signal));
 */
export async function observed<T>(kind: Kind, model: string, call: () => Promise<T>): Promise<T> {
  const { end } = beginCall(kind, model);
  try {
    const result = await call();
    end('ok');
    return result;
  } catch (error) {
    end(outcomeOf(error));
    throw error;
  }
}

function countTokens(model: string, span: Span | undefined, usage: Usage): void {
  modelTokens.inc({ model, direction: 'input' }, usage.inputTokens);
  modelTokens.inc({ model, direction: 'output' }, usage.outputTokens);
  span?.setAttributes({
    'gen_ai.usage.input_tokens': usage.inputTokens,
    'gen_ai.usage.output_tokens': usage.outputTokens,
  });
}

/** Counts the tokens of texts that were embedded, where the endpoint says how many they were. */
export function countEmbeddingTokens(model: string, { tokens }: { tokens: number }): void {
  if (tokens > 0) modelTokens.inc({ model, direction: 'input' }, tokens);
}

/** What a call has cost that was left before the endpoint said so. */
function estimated({ system, messages }: ModelRequest, written: string): Usage {
  const given = [system, ...messages.map(({ content }) => content)].join('\n');
  return { inputTokens: estimateTokens(given), outputTokens: estimateTokens(written) };
}

async function* stream(model: LanguageModel, request: ModelRequest): AsyncGenerator<ModelPart> {
  const { span, end } = beginCall('chat', model.name);
  let outcome = 'stopped';
  let written = '';
  let usage: Usage | undefined;
  try {
    for await (const part of model.stream(request)) {
      if (part.type === 'text') written += part.text;
      else {
        usage = part.usage;
        outcome = 'ok';
      }
      yield part;
    }
  } catch (error) {
    outcome =
      request.signal.aborted && !(error instanceof ModelError) ? 'aborted' : outcomeOf(error);
    throw error;
  } finally {
    if (usage ?? written) countTokens(model.name, span, usage ?? estimated(request, written));
    end(outcome);
  }
}

/** Counts and times the calls of a language model, and their tokens. */
export function observedModel(model: LanguageModel): LanguageModel {
  return modelOf(model.name, (request) => stream(model, request));
}
