import { parseJsonEventStream } from 'ai';
import {
  type QueryResponse,
  queryResponseSchema,
  type StreamEvent,
  streamEventSchema,
} from '../../../contract/index.ts';

type Arrived = Partial<QueryResponse> & { answer: string };

/** The answer after one more event. */
function withEvent(answer: Arrived, event: StreamEvent): Arrived {
  switch (event.type) {
    case 'start':
      return { ...answer, id: event.messageId };
    case 'text-delta':
      return { ...answer, answer: answer.answer + event.delta };
    case 'data-text':
      return { ...answer, answer: event.data };
    case 'data-sources':
      return { ...answer, sources: event.data };
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
 * Reads a streamed answer of `POST /api/v1/query` to its end.
 *
 * @param onText is told of each piece of text as it arrives
 * @throws {Error} when the answer breaks off, or is none
 */
export async function readAnswerStream(
  body: ReadableStream<Uint8Array>,
  onText: () => void,
): Promise<QueryResponse> {
  let answer: Arrived = { answer: '' };
  for await (const parsed of parseJsonEventStream({ stream: body, schema: streamEventSchema })) {
    if (!parsed.success) throw parsed.error;
    const event = parsed.value;
    if (event.type === 'error') throw new Error(`The answer broke off: ${event.errorText}.`);
    if (event.type === 'text-delta') onText();
    answer = withEvent(answer, event);
  }
  return queryResponseSchema.parse(answer);
}
