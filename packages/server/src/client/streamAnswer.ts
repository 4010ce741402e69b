import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Problem, QueryBody, StreamEvent } from '../contract/index.ts';
import type { ApiClient } from './client.ts';

/** The server has refused a request; `problem` says why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** The connection broke before the answer was whole. */
export class BrokenStreamError extends Error {
  override readonly name = 'BrokenStreamError';
}

/** Further things to say with a question. */
export interface StreamAnswerOptions {
  /** Ends the answer. */
  signal?: AbortSignal;
  /** The same key and question get the same answer for ten minutes. */
  idempotencyKey?: string;
}

async function open(client: ApiClient, body: QueryBody, options: StreamAnswerOptions) {
  const { signal, idempotencyKey } = options;
  const { data, error } = await client.POST('/api/v1/query', {
    body,
    signal,
    params: { header: idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {} },
    headers: { Accept: 'text/event-stream' },
    parseAs: 'stream',
  });
  if (error) throw new ProblemError(error);
  if (!data) throw new BrokenStreamError('The answer has no body.');
  return data.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
}

/**
 * Asks, and gives the events of the answer as they come.
 *
 * @example
 * for await (const event of streamAnswer(api, { question: 'How do I start?' })) {
 *   if (event.type === 'text-delta') process.stdout.write(event.delta);
 * }
 * @throws {ProblemError} when the server refuses the question
 * @throws {BrokenStreamError} when the connection breaks before the answer is whole
 */
export async function* streamAnswer(
  client: ApiClient,
  body: QueryBody,
  options: StreamAnswerOptions = {},
): AsyncGenerator<StreamEvent, void, undefined> {
  const messages = await open(client, body, options);
  for await (const { data } of messages) {
    if (data === '[DONE]') return;
    const event: StreamEvent = JSON.parse(data);
    yield event;
  }
  throw new BrokenStreamError('The answer broke off.');
}
