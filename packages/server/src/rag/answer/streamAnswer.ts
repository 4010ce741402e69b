import type { Response } from 'express';
import type { QueryResponse, StreamEvent } from '../../contract/index.ts';
import { openEventStream } from './eventStream.ts';

/** Characters of one text event: a few words, so that the answer is seen growing. */
const DELTA = 48;
const TEXT_ID = 'answer';

/** Cuts a text into pieces of some words; joined they are the text again. */
function* deltas(text: string): Generator<string> {
  let delta = '';
  for (const word of text.match(/\s*\S+\s*/g) ?? []) {
    delta += word;
    if (delta.length < DELTA) continue;
    yield delta;
    delta = '';
  }
  if (delta) yield delta;
}

/** The events of an answer, in the order of the protocol: sources first, then text. */
function* eventsOf(response: QueryResponse): Generator<StreamEvent> {
  const { id, answer, sources, citations, usage, ...verdict } = response;
  yield { type: 'start', messageId: id };
  yield { type: 'data-sources', data: sources };
  yield { type: 'text-start', id: TEXT_ID };
  for (const delta of deltas(answer)) yield { type: 'text-delta', id: TEXT_ID, delta };
  yield { type: 'text-end', id: TEXT_ID };
  yield { type: 'data-citations', data: citations };
  yield { type: 'data-answer', data: verdict };
  if (usage) yield { type: 'data-usage', data: usage };
  yield { type: 'finish' };
}

/**
 * Sends an answer as an AI SDK UI message stream. Stops when the client goes away.
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol#ui-message-stream-protocol
 */
export async function streamAnswer(res: Response, response: QueryResponse): Promise<void> {
  const stream = openEventStream(res);
  try {
    for (const event of eventsOf(response)) {
      if (stream.signal.aborted) return;
      await stream.send(event);
    }
  } finally {
    stream.end();
  }
}
