import { describe, expect, it } from '@jest/globals';
import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import type { Citation, Source, Verdict } from '../../../contract/index.ts';
import { says } from '../../../testing/modelServer.ts';
import { listening, QUESTION, sharedModelApp } from './support.ts';

type DocsMessage = UIMessage<
  never,
  { sources: Source[]; text: string; citations: Citation[]; answer: Verdict; usage: object }
>;

/** The transport of the documentation, word for word. */
function docsTransport(origin: string) {
  return new DefaultChatTransport<DocsMessage>({
    api: `${origin}/api/v1/query`,
    prepareSendMessagesRequest: ({ messages }) => {
      const turns = messages.map((message) => ({
        role: message.role === 'user' ? 'user' : 'assistant',
        text: message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
      }));
      return {
        headers: { Accept: 'text/event-stream', 'Idempotency-Key': crypto.randomUUID() },
        body: { question: turns.at(-1)?.text, messages: turns.slice(-9, -1) },
      };
    },
  });
}

const userMessage = (text: string): DocsMessage => ({
  id: '1',
  role: 'user',
  parts: [{ type: 'text', text }],
});

async function send(origin: string, text: string, onError?: (error: unknown) => void) {
  const stream = await docsTransport(origin).sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    messages: [userMessage(text)],
    abortSignal: undefined,
  });
  let last: DocsMessage | undefined;
  for await (const message of readUIMessageStream<DocsMessage>({ stream, onError })) last = message;
  return last;
}

const { app, model } = sharedModelApp();

describe('the client of the AI SDK', () => {
  it('reads an answer with its sources, citations and verdict', async () => {
    model().reply(() => says('The default of boilTimeout is 5000 milliseconds.'));
    const message = await listening(app(), (origin) => send(origin, QUESTION));
    const text = message?.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
    expect(text).toBe('The default of boilTimeout is 5000 milliseconds. [1]');
    expect(message?.parts.map((part) => part.type)).toEqual([
      'data-sources',
      'text',
      'data-citations',
      'data-answer',
      'data-usage',
    ]);
    const citations = message?.parts.find((part) => part.type === 'data-citations');
    expect(citations?.data).toMatchObject([{ number: 1, url: '/docs/configuration#boilTimeout' }]);
    const answer = message?.parts.find((part) => part.type === 'data-answer');
    expect(answer?.data).toMatchObject({ degree: 'answered', mode: 'generated' });
  });

  it('is told that an answer broke off', async () => {
    model().reply(() => ({ steps: ['The default ', 'of ', 'cut'] }));
    const errors: unknown[] = [];
    await listening(app(), (origin) => send(origin, QUESTION, (error) => errors.push(error)));
    expect(String(errors[0])).toContain('answer_interrupted');
  });
});
