import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

const config = { serverUrl: '', routes: {}, navbar: true, chat: { enabled: true } };
jest.mock('@generated/docusaurus-plugin-auth/default/config.json', () => ({
  __esModule: true,
  default: config,
}));

import type { ask as Ask, select as Select } from '../chat';
import type { StreamEvent } from '../types';

let ask: typeof Ask;
let select: typeof Select;
beforeAll(async () => {
  ({ ask, select } = await import('../chat'));
});

const answer = {
  id: 'm1',
  answer: 'Yes [1].',
  mode: 'extractive',
  confidence: 'high',
  citations: [{ number: 1, url: '/a', title: 'A', headingPath: ['A'], quote: 'Yes' }],
  sources: [],
  degree: 'answered',
  missing: [],
  followUps: [],
};

const running: http.Server[] = [];
async function serve(handler: http.RequestListener): Promise<void> {
  const server = http.createServer(handler).listen(0, '127.0.0.1');
  running.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  config.serverUrl = `http://127.0.0.1:${port}`;
}

afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function send(response: http.ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

describe('asking', () => {
  it('reads a stream and hands on its events as they arrive', async () => {
    await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(event({ type: 'start', messageId: 'm1' }));
      response.write(event({ type: 'text-delta', id: 't', delta: 'Yes' }));
      response.end(`${event({ type: 'finish' })}data: [DONE]\n\n`);
    });
    const types: string[] = [];
    const result = await ask({ question: 'Why?' }, { onEvent: ({ type }) => types.push(type) });
    expect(types).toEqual(['start', 'text-delta', 'finish']);
    expect(result).toMatchObject({ id: 'm1', answer: 'Yes' });
  });

  it('posts the question as JSON and accepts a stream', async () => {
    const seen: { method?: string; url?: string; accept?: string; body: string }[] = [];
    await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen.push({ method: request.method, url: request.url, accept: request.headers.accept, body });
      send(response, 200, answer);
    });
    await ask({ question: 'Why?', page: { url: '/a', locale: 'en' } });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/api/v1/query',
        accept: expect.stringMatching(/^text\/event-stream/),
        body: '{"question":"Why?","page":{"url":"/a","locale":"en"}}',
      },
    ]);
  });

  it('sends the key by which a question is answered once', async () => {
    const keys: unknown[] = [];
    await serve((request, response) => {
      keys.push(request.headers['idempotency-key']);
      send(response, 200, answer);
    });
    await ask({ question: 'Why?' }, { idempotencyKey: 'k1' });
    await ask({ question: 'Why?' });
    expect(keys).toEqual(['k1', undefined]);
  });

  it('takes an answer in one piece and tells it as events', async () => {
    await serve((_request, response) => send(response, 200, answer));
    const events: StreamEvent[] = [];
    await expect(
      ask({ question: 'Why?' }, { onEvent: (one) => events.push(one) }),
    ).resolves.toEqual(answer);
    expect(events).toContainEqual({ type: 'text-delta', id: 'm1', delta: 'Yes [1].' });
    expect(events.at(-1)).toEqual({ type: 'finish' });
  });

  it('carries the code, the fields and the wait of a problem document', async () => {
    await serve((_request, response) =>
      send(
        response,
        400,
        { code: 'invalid_request', errors: [{ field: 'question', message: 'x' }], requestId: 'r' },
        { 'retry-after': '7' },
      ),
    );
    await expect(ask({ question: 'Why?' })).rejects.toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'question', message: 'x' }],
      requestId: 'r',
      retryAfter: 7,
    });
  });

  it.each([
    [429, 'rate_limited'],
    [413, 'payload_too_large'],
    [502, 'unreachable'],
    [500, 'internal_error'],
  ])('makes sense of a bare %i from a proxy', async (status, code) => {
    await serve((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end('<h1>Error</h1>');
    });
    await expect(ask({ question: 'Why?' })).rejects.toMatchObject({ code });
  });

  it('refuses a success that is no answer', async () => {
    await serve((_request, response) => send(response, 200, { hello: 'world' }));
    await expect(ask({ question: 'Why?' })).rejects.toMatchObject({ code: 'malformed_response' });
  });

  it('says unreachable when nobody listens', async () => {
    config.serverUrl = 'http://127.0.0.1:1';
    await expect(ask({ question: 'Why?' })).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('times out on a server that falls silent, before the answer or within it', async () => {
    await serve(() => {});
    await expect(ask({ question: 'Why?' }, { silenceMax: 50 })).rejects.toMatchObject({
      code: 'timeout',
    });
    await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event({ type: 'start', messageId: 'm1' }));
    });
    await expect(ask({ question: 'Why?' }, { silenceMax: 50 })).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('waits for a server that says nothing but that it is there', async () => {
    await serve(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let i = 0; i < 12; i++) {
        response.write(': keep-alive\n\n');
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      response.end(`${event({ type: 'start', messageId: 'm1' })}${event({ type: 'finish' })}`);
    });
    const answered = ask({ question: 'Why?' }, { silenceMax: 150 });
    await expect(answered).resolves.toMatchObject({ id: 'm1' });
  });

  it('waits for its earlier attempt, and is answered once', async () => {
    const keys: unknown[] = [];
    await serve((request, response) => {
      keys.push(request.headers['idempotency-key']);
      if (keys.length < 3) send(response, 409, { code: 'answer_in_progress' });
      else send(response, 200, answer);
    });
    const answered = ask({ question: 'Why?' }, { idempotencyKey: 'k1' });
    await expect(answered).resolves.toEqual(answer);
    expect(keys).toEqual(['k1', 'k1', 'k1']);
  });

  it('ends with the reason of the caller who gives up, and closes the connection', async () => {
    const closed = new Promise<void>((resolve) => {
      void serve((_request, response) => {
        response.on('close', () => resolve());
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(event({ type: 'start', messageId: 'm1' }));
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const controller = new AbortController();
    const asked = ask(
      { question: 'Why?' },
      { signal: controller.signal, onEvent: () => controller.abort('enough') },
    );
    await expect(asked).rejects.toBe('enough');
    await closed;
  });

  it('does not send a question that the server would refuse as too long', async () => {
    let requests = 0;
    await serve((_request, response) => {
      requests += 1;
      send(response, 200, answer);
    });
    await expect(ask({ question: 'a'.repeat(2_001) })).rejects.toMatchObject({ code: 'too_long' });
    expect(requests).toBe(0);
    await ask({ question: 'a'.repeat(2_000) });
    expect(requests).toBe(1);
  });
});

describe('selecting sections', () => {
  it('returns the results of the server', async () => {
    const results = [{ url: '/a', title: 'A', headingPath: ['A'], excerpt: 'x', score: 1 }];
    await serve((_request, response) => send(response, 200, { results }));
    await expect(select({ query: 'port' })).resolves.toEqual({ results });
  });

  it('fails with a code', async () => {
    await serve((_request, response) => send(response, 503, { code: 'database_unavailable' }));
    await expect(select({ query: 'port' })).rejects.toMatchObject({ code: 'database_unavailable' });
  });
});
