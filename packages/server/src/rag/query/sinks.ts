import type { ErrorCode, QueryResponse, Source, StreamEvent } from '../../contract/index.ts';
import type { AnswerSink } from '../answer/asked.ts';
import type { EventStream } from './eventStream.ts';

const TEXT_ID = 'answer';

/** Takes an answer that is sent when it is whole. */
export const silentSink: AnswerSink = {
  live: false,
  sources: async () => {},
  text: async () => {},
  replace: async () => {},
};

/** A sink that sends what it is given, as events of the stream. */
export interface StreamSink extends AnswerSink {
  /** Sends what follows the text, and closes. */
  end(response: QueryResponse): Promise<void>;
  /** Says that the answer broke off, and closes. */
  fail(code: ErrorCode): Promise<void>;
}

/**
 * Sends an answer as an AI SDK UI message stream while it is made. The stream is opened by the first
 * thing to send: what fails before is an error of the request like any other.
 *
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol#ui-message-stream-protocol
 */
export function streamSink(open: () => EventStream, messageId: string): StreamSink {
  let stream: EventStream | undefined;
  let writing = false;
  let replaced = false;
  let sources = '';

  async function send(event: StreamEvent): Promise<void> {
    if (!stream) {
      stream = open();
      await stream.send({ type: 'start', messageId });
    }
    await stream.send(event);
  }

  async function sendSources(data: Source[]): Promise<void> {
    const text = JSON.stringify(data);
    if (text !== sources) await send({ type: 'data-sources', data });
    sources = text;
  }

  async function sendText(delta: string): Promise<void> {
    if (!writing) await send({ type: 'text-start', id: TEXT_ID });
    writing = true;
    await send({ type: 'text-delta', id: TEXT_ID, delta });
  }

  return {
    live: true,
    sources: sendSources,
    text: sendText,
    async replace() {
      replaced = true;
    },
    async end({ id: _id, answer, citations, sources: used, usage, ...verdict }) {
      // An answer in the place of one that was never shown comes as text like any other.
      const unseen = !writing;
      if (unseen) await sendText(answer);
      await send({ type: 'text-end', id: TEXT_ID });
      if (replaced && !unseen) await send({ type: 'data-text', data: answer });
      await sendSources(used);
      await send({ type: 'data-citations', data: citations });
      await send({ type: 'data-answer', data: verdict });
      if (usage) await send({ type: 'data-usage', data: usage });
      await send({ type: 'finish' });
      stream?.end();
    },
    async fail(code) {
      await send({ type: 'error', errorText: code });
      stream?.end();
    },
  };
}

/** Sends an answer that is known, such as one that is asked for again. */
export async function sendAgain(sink: StreamSink, response: QueryResponse): Promise<void> {
  await sink.sources(response.sources);
  await sink.text(response.answer);
  await sink.end(response);
}
