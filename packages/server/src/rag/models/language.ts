/** One turn of what a model is given. The instructions stand apart, in `system`. */
export interface ChatMessage {
  role: 'user' | 'assistant';
  content: string;
}

/** Tokens, as the endpoint counted them, or as they are estimated where it does not. */
export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

export interface ModelRequest {
  /** Instructions; never a text that readers or pages wrote. */
  system: string;
  messages: ChatMessage[];
  /** Most tokens of the answer; the model's own limit unless told. */
  maxTokens?: number | undefined;
  /** 0 for the same answer each time; the model's own setting unless told. */
  temperature?: number | undefined;
  /** Ends the call at once, and with it what it costs. */
  signal: AbortSignal;
}

/** What a model sends: texts, and at the end why it ended. */
export type ModelPart =
  | { type: 'text'; text: string }
  | {
      type: 'finish';
      /** `length`: cut at the limit of tokens. */
      reason: 'stop' | 'length' | 'other';
      usage: Usage;
      /** The model that answered: with a fallback not always the first one. */
      model: string;
    };

export interface Completion {
  text: string;
  usage: Usage;
  model: string;
}

/** A language model, whoever runs it. */
export interface LanguageModel {
  name: string;
  /**
   * Streams an answer. The last part is `finish`.
   * @throws {ModelError} when there is no answer, or no more of it
   * @throws the reason of `signal` when that is aborted
   */
  stream(request: ModelRequest): AsyncIterable<ModelPart>;
  /** The whole answer; throws as `stream` does. */
  complete(request: ModelRequest): Promise<Completion>;
}

/**
 * Why a model gave no answer: `unavailable` (down, overloaded, or its answers make no sense), `slow`
 * (past a deadline), `refused` (the request is wrong: key, model name, length), `interrupted` (after
 * some text), `empty`.
 */
export type ModelFailure = 'unavailable' | 'slow' | 'refused' | 'interrupted' | 'empty';

/** A model gave no answer, or not the whole of one. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly failure: ModelFailure;
  /** Milliseconds after which the endpoint takes requests again, when it said so. */
  readonly retryAfter: number | undefined;

  constructor(failure: ModelFailure, cause?: unknown, retryAfter?: number) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    super(`The language model is ${failure}${reason}`.slice(0, 500), { cause });
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}

/** Makes a model of what streams, so that every way of calling it goes the same way. */
export function modelOf(name: string, stream: LanguageModel['stream']): LanguageModel {
  return {
    name,
    stream,
    async complete(request) {
      let text = '';
      for await (const part of stream(request)) {
        if (part.type === 'text') text += part.text;
        else return { text, usage: part.usage, model: part.model };
      }
      throw new ModelError('interrupted');
    },
  };
}

/** Tokens of a text, roughly: about four characters of English each, fewer of other scripts. */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 4);
}
