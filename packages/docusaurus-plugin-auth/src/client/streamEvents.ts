import { createParser } from 'eventsource-parser';
import { ClientError, errorFromFailure, toErrorCode } from './errors';
import type { AnswerUsage, Citation, QueryResponse, Source, StreamEvent, Verdict } from './types';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSource(value: unknown): value is Source {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    typeof value.title === 'string' &&
    Array.isArray(value.headingPath)
  );
}

function isCitation(value: unknown): value is Citation {
  return isSource(value) && 'number' in value && typeof value.number === 'number';
}

function isVerdict(value: unknown): value is Verdict {
  return (
    isRecord(value) &&
    (value.mode === 'extractive' || value.mode === 'generated') &&
    ['high', 'medium', 'low', 'none'].includes(String(value.confidence)) &&
    ['answered', 'doubtful', 'not_covered'].includes(String(value.degree)) &&
    Array.isArray(value.missing) &&
    Array.isArray(value.followUps)
  );
}

function isUsage(value: unknown): value is AnswerUsage {
  return isRecord(value) && typeof value.model === 'string';
}

function listOf<T>(data: unknown, isItem: (item: unknown) => item is T): data is T[] {
  return Array.isArray(data) && data.every(isItem);
}

/** Which events carry what. An event of a type that stands here but not in this form is malformed. */
const FORMS: ReadonlyMap<string, (event: Record<string, unknown>) => boolean> = new Map(
  Object.entries({
    start: (event) => typeof event.messageId === 'string',
    'data-sources': (event) => listOf(event.data, isSource),
    'text-start': () => true,
    'text-delta': (event) => typeof event.delta === 'string',
    'text-end': () => true,
    'data-text': (event) => typeof event.data === 'string',
    'data-citations': (event) => listOf(event.data, isCitation),
    'data-answer': (event) => isVerdict(event.data),
    'data-usage': (event) => isUsage(event.data),
    error: (event) => typeof event.errorText === 'string',
    finish: () => true,
  } satisfies { [T in StreamEvent['type']]: (event: Record<string, unknown>) => boolean }),
);

function isStreamEvent(event: unknown): event is StreamEvent {
  if (!isRecord(event) || typeof event.type !== 'string') return false;
  return FORMS.get(event.type)?.(event) ?? false;
}

/**
 * Reads one `data:` line. Null for an event of a type that is not known here: the protocol lets
 * servers of tomorrow add some.
 * @throws {ClientError} `malformed_response`
 */
export function parseStreamEvent(data: string): StreamEvent | null {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch (cause) {
    throw new ClientError('malformed_response', { cause });
  }
  if (isStreamEvent(event)) return event;
  const unknownType = isRecord(event) && typeof event.type === 'string' && !FORMS.has(event.type);
  if (unknownType) return null;
  throw new ClientError('malformed_response');
}

/** Whether a JSON answer has what the widget reads. */
export function isQueryResponse(body: unknown): body is QueryResponse {
  return (
    isVerdict(body) &&
    'answer' in body &&
    typeof body.answer === 'string' &&
    'citations' in body &&
    listOf(body.citations, isCitation) &&
    'sources' in body &&
    listOf(body.sources, isSource)
  );
}

/** An answer of which nothing has arrived. */
export const EMPTY_ANSWER: QueryResponse = {
  id: '',
  answer: '',
  mode: 'extractive',
  confidence: 'none',
  degree: 'not_covered',
  missing: [],
  citations: [],
  sources: [],
  followUps: [],
};

/** The answer after one more event. */
export function applyEvent(answer: QueryResponse, event: StreamEvent): QueryResponse {
  switch (event.type) {
    case 'start':
      return { ...answer, id: event.messageId };
    case 'data-sources':
      return { ...answer, sources: event.data };
    case 'text-delta':
      return { ...answer, answer: answer.answer + event.delta };
    case 'data-text':
      return { ...answer, answer: event.data };
    case 'data-citations':
      return { ...answer, citations: event.data };
    case 'data-answer':
      return { ...answer, ...event.data };
    case 'data-usage':
      return { ...answer, usage: event.data };
    default:
      return answer;
  }
}

/**
 * Reads a streamed answer to its end and hands on each event as it arrives, however the network cut
 * the stream into pieces.
 *
 * @param heard is told of each piece, also of those that only keep the connection open
 * @returns the whole answer
 * @throws {ClientError} `interrupted` when the stream ends before its last event, or the code that
 * an `error` event carries
 */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
  heard: () => void = () => {},
): Promise<QueryResponse> {
  let answer = EMPTY_ANSWER;
  let finished = false;

  function take(data: string): void {
    if (data === '[DONE]') {
      finished = true;
      return;
    }
    const event = parseStreamEvent(data);
    if (!event) return;
    if (event.type === 'error') throw new ClientError(toErrorCode(event.errorText, 500));
    if (event.type === 'finish') finished = true;
    answer = applyEvent(answer, event);
    onEvent(event);
  }

  // Thrown inside the parser an error would leave it in the middle of a line: collect, then take.
  const lines: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => lines.push(data) });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      heard();
      parser.feed(done ? decoder.decode() : decoder.decode(value, { stream: true }));
      for (const line of lines.splice(0)) take(line);
      if (done) break;
    }
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
    const failure = errorFromFailure(cause);
    throw failure.code === 'offline' ? failure : new ClientError('interrupted', { cause });
  } finally {
    // After an error the rest is of no use; after the end this does nothing.
    reader.cancel().catch(() => {});
  }
  if (!finished) throw new ClientError('interrupted');
  return answer;
}
