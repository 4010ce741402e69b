import { describe, expect, it } from '@jest/globals';
import { parseStreamEvent, readStream } from '../streamEvents';
import type { StreamEvent } from '../types';

const source = { url: '/docs/a#b', title: 'A', headingPath: ['A', 'B'] };
const citation = { ...source, number: 1, quote: 'Grüße 🙂' };

const EVENTS: StreamEvent[] = [
  { type: 'start', messageId: 'm1' },
  { type: 'data-sources', data: [source] },
  { type: 'text-start', id: 't' },
  { type: 'text-delta', id: 't', delta: 'Grüße 🙂 ' },
  { type: 'text-delta', id: 't', delta: 'an alle [1].' },
  { type: 'text-end', id: 't' },
  { type: 'data-citations', data: [citation] },
  {
    type: 'data-answer',
    data: {
      mode: 'extractive',
      confidence: 'high',
      degree: 'answered',
      missing: [],
      followUps: ['Why?'],
    },
  },
  { type: 'finish' },
];

function lines(events: readonly unknown[], end = 'data: [DONE]\n\n'): string {
  return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('') + end;
}

/** A body that arrives in pieces of `size` bytes, and may break off. */
function body(text: string, size = text.length, failure?: Error): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent < bytes.length) {
        controller.enqueue(bytes.slice(sent, sent + size));
        sent += size;
      } else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}

const ignore = () => {};

describe('a streamed answer', () => {
  it.each([1, 2, 7, 10_000])('is read whole from pieces of %i bytes', async (size) => {
    const seen: StreamEvent[] = [];
    const answer = await readStream(body(lines(EVENTS), size), (event) => seen.push(event));
    expect(seen).toEqual(EVENTS);
    expect(answer).toEqual({
      id: 'm1',
      answer: 'Grüße 🙂 an alle [1].',
      mode: 'extractive',
      confidence: 'high',
      citations: [citation],
      sources: [source],
      degree: 'answered',
      missing: [],
      followUps: ['Why?'],
    });
  });

  it('is interrupted when it ends before its last event', async () => {
    const cut = readStream(body(lines(EVENTS.slice(0, 4), '')), ignore);
    await expect(cut).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('is interrupted when the connection breaks', async () => {
    const stream = body(lines(EVENTS.slice(0, 4), ''), 20, new TypeError('network error'));
    await expect(readStream(stream, ignore)).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('fails with the code that an error event carries, and with a general one otherwise', async () => {
    const failing = (errorText: string) =>
      readStream(body(lines([EVENTS[0], { type: 'error', errorText }])), ignore);
    await expect(failing('database_unavailable')).rejects.toMatchObject({
      code: 'database_unavailable',
    });
    await expect(failing('Oh no')).rejects.toMatchObject({ code: 'internal_error' });
  });

  it('passes over comments and events of types that it does not know', async () => {
    const events = [EVENTS[0], { type: 'data-personalised', data: {} }, ...EVENTS.slice(1)];
    const seen: StreamEvent[] = [];
    await readStream(body(`: hello\n\n${lines(events)}`), (event) => seen.push(event));
    expect(seen).toEqual(EVENTS);
  });

  it.each([
    '{"type":"text-delta"',
    'null',
    '{"type":"text-delta","id":"t"}',
    '{"type":"data-citations","data":[{"number":"1"}]}',
    '{"type":"data-answer","data":{"mode":"guessed","confidence":"high","followUps":[]}}',
    '{"no":"type"}',
  ])('is refused when an event is malformed: %s', (data) => {
    expect(() => parseStreamEvent(data)).toThrow(
      expect.objectContaining({ code: 'malformed_response' }),
    );
  });

  it('is given up at a malformed event, and the connection with it', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: {oops\n\n')),
      cancel() {
        cancelled = true;
      },
    });
    await expect(readStream(stream, ignore)).rejects.toMatchObject({ code: 'malformed_response' });
    expect(cancelled).toBe(true);
  });
});
