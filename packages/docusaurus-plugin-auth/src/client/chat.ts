import { withSession } from './carried';
import { serverOrigin } from './config';
import { ClientError, errorFromFailure, errorFromResponse } from './errors';
import { createHeld } from './held';
import { isQueryResponse, readStream } from './streamEvents';
import {
  QUESTION_MAX,
  type QueryRequest,
  type QueryResponse,
  type SelectRequest,
  type SelectResponse,
  type StreamEvent,
} from './types';
import { whenFree } from './whenFree';

/** Silence (ms) after which a request is given up: before the answer, and between its parts. */
const SILENCE_MAX = 30_000;

export interface AskOptions {
  /** Ends the request; the call then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Is told each event as it arrives; an answer that comes in one piece is told as events too. */
  onEvent?: (event: StreamEvent) => void;
  /** Milliseconds without a sign of the server after which `timeout` is thrown. */
  silenceMax?: number;
  /** Sent again with the same request, it brings the answer that was given instead of another one. */
  idempotencyKey?: string;
}

/** A signal that ends with the caller's own or after a silence; `heard` starts the silence anew. */
function watchSilence(signal: AbortSignal | undefined, milliseconds: number) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new ClientError('timeout'));
  const follow = () => controller.abort(signal?.reason);
  let timer = setTimeout(giveUp, milliseconds);
  signal?.addEventListener('abort', follow);
  if (signal?.aborted) follow();
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', follow);
    },
  };
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  // The session travels with the request where there is one; nobody needs one to ask.
  const session = withSession();
  return fetch(`${serverOrigin()}${path}`, {
    method: 'POST',
    credentials: session.credentials,
    headers: { ...session.headers, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
}

/** Tells an answer that came in one piece in the events of a streamed one. */
function tellAsEvents(response: QueryResponse, onEvent: (event: StreamEvent) => void): void {
  const { id, answer, citations, sources, usage, ...verdict } = response;
  onEvent({ type: 'start', messageId: id });
  onEvent({ type: 'data-sources', data: sources });
  onEvent({ type: 'text-start', id });
  onEvent({ type: 'text-delta', id, delta: answer });
  onEvent({ type: 'text-end', id });
  onEvent({ type: 'data-citations', data: citations });
  onEvent({ type: 'data-answer', data: verdict });
  if (usage) onEvent({ type: 'data-usage', data: usage });
  onEvent({ type: 'finish' });
}

async function readAnswer(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  heard: () => void,
): Promise<QueryResponse> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream') && response.body) {
    return readStream(response.body, onEvent, heard);
  }
  // A proxy that does not let streams through may have asked for the plain form.
  const body: unknown = await response.json().catch(() => undefined);
  if (!isQueryResponse(body)) throw new ClientError('malformed_response');
  tellAsEvents(body, onEvent);
  return body;
}

/**
 * Asks the docs. Nobody has to be signed in.
 *
 * @returns the whole answer, once its last part has arrived
 * @throws {ClientError} for everything but an abort by `signal`
 * @example
 * const answer = await ask({ question: 'How do I change the port?' }, {
 *   onEvent: (event) => event.type === 'text-delta' && show(event.delta),
 * });
 */
export async function ask(request: QueryRequest, options: AskOptions = {}): Promise<QueryResponse> {
  const { signal, onEvent = () => {}, silenceMax = SILENCE_MAX, idempotencyKey } = options;
  if (request.question.length > QUESTION_MAX) throw new ClientError('too_long');
  const silence = watchSilence(signal, silenceMax);
  try {
    const headers = {
      accept: 'text/event-stream, application/json',
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    };
    const send = (proof?: string) => {
      const proven = proof === undefined ? headers : { ...headers, 'proof-of-work': proof };
      return post('/api/v1/query', request, proven, silence.signal);
    };
    return await readAnswer(await whenFree(send, silence), onEvent, silence.heard);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw errorFromFailure(silence.signal.aborted ? silence.signal.reason : cause);
  } finally {
    silence.end();
  }
}

function isSelectResponse(body: unknown): body is SelectResponse {
  return (
    typeof body === 'object' && body !== null && 'results' in body && Array.isArray(body.results)
  );
}

/** What was found before; the server says whether it is still so, and then does not send it again. */
const held = createHeld<SelectResponse>();

/**
 * The sections that fit a question best, without an answer: for results while typing.
 *
 * @throws {ClientError} for everything but an abort by `signal`
 * @example
 * const { results } = await select({ query: 'change port', limit: 5 });
 */
export async function select(
  request: SelectRequest,
  { signal, silenceMax = SILENCE_MAX }: Pick<AskOptions, 'signal' | 'silenceMax'> = {},
): Promise<SelectResponse> {
  const silence = watchSilence(signal, silenceMax);
  const key = JSON.stringify(request);
  const known = held.get(key);
  try {
    const headers = { accept: 'application/json', ...(known && { 'if-none-match': known.etag }) };
    const response = await post('/api/v1/select', request, headers, silence.signal);
    if (response.status === 304 && known) return known.body;
    if (!response.ok) throw await errorFromResponse(response);
    const body: unknown = await response.json().catch(() => undefined);
    if (!isSelectResponse(body)) throw new ClientError('malformed_response');
    held.keep(key, { etag: response.headers.get('etag'), body });
    return body;
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw errorFromFailure(silence.signal.aborted ? silence.signal.reason : cause);
  } finally {
    silence.end();
  }
}
