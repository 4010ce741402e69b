import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../../config.ts';
import type { Turn } from '../../../contract/index.ts';
import {
  type ModelServer,
  type Reply,
  says,
  startModelServer,
} from '../../../testing/modelServer.ts';
import { openAiModel } from '../../models/openAiModel.ts';
import { createRewriter } from '../rewrite.ts';

const TURNS: Turn[] = [
  { role: 'user', text: 'How do I change the port? Mail jo@acme.io' },
  { role: 'assistant', text: 'Set PORT.' },
];
const QUESTION = 'And on Windows?';
const NOBODY = { readerId: undefined, address: undefined };
/** The words of the question before. */
const CARRIED = `${QUESTION}\n${TURNS[0]?.text}`;

let server: ModelServer;
const warned: unknown[] = [];
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
  warned.length = 0;
});

const model = () => openAiModel({ baseUrl: server.url, apiKey: undefined, model: 'test' });

function rewrite(
  given: { model?: ReturnType<typeof model>; turns?: Turn[]; deadline?: number } = {},
) {
  const { turns = TURNS, deadline } = given;
  const logger = { warn: (...line: unknown[]) => void warned.push(line) };
  const rewriter = createRewriter({
    model: given.model,
    budget: undefined,
    logger,
    ...(deadline && { deadline }),
  });
  return rewriter({
    question: QUESTION,
    turns,
    payer: NOBODY,
    signal: new AbortController().signal,
  });
}

describe('a follow-up', () => {
  it('is rewritten by the model as a question that stands alone', async () => {
    server.reply(() => says('"How do I change the port on Windows?"\n'));
    expect(await rewrite({ model: model() })).toEqual({
      query: 'How do I change the port on Windows?',
    });
    const sent = JSON.stringify(server.calls[0]?.body.messages);
    expect(sent).toContain('[e-mail]');
    expect(sent).not.toContain('jo@acme.io');
  });

  it.each<[string, Reply, string]>([
    ['fails', { status: 500 }, 'rewrite_failed'],
    ['refuses', { status: 401 }, 'rewrite_failed'],
    ['is cut off', { steps: ['How', 'cut'] }, 'rewrite_failed'],
    ['says nothing', says(''), 'rewrite_failed'],
    ['writes an essay', says('Well.\nThe port is set with PORT.'), 'rewrite_failed'],
    ['never ends its line', says('why '.repeat(400)), 'rewrite_failed'],
    ['is too slow', { steps: [{ wait: 60_000 }] }, 'rewrite_too_slow'],
  ])('of which the model %s is searched for with the words before', async (_, reply, degraded) => {
    server.reply(() => reply);
    const deadline = degraded === 'rewrite_too_slow' ? 200 : 20_000;
    expect(await rewrite({ model: model(), deadline })).toEqual({ query: CARRIED, degraded });
    expect(JSON.stringify(warned)).not.toContain('Windows');
  });

  it('carries the words before without a model, which is no failure', async () => {
    expect(await rewrite()).toEqual({ query: CARRIED });
  });

  it('is none without anything before it', async () => {
    expect(await rewrite({ model: model(), turns: [] })).toEqual({ query: QUESTION });
    expect(server.calls).toEqual([]);
  });

  it('of a reader who has gone is not searched for', async () => {
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    const rewriter = createRewriter({
      model: model(),
      budget: undefined,
      logger: { warn: () => {} },
    });
    const request = { question: QUESTION, turns: TURNS, payer: NOBODY, signal: gone.signal };
    await expect(rewriter(request)).rejects.toThrow('gone');
  });

  it('is rewritten unless that is switched off', () => {
    expect(loadConfig({}).searchModels.rewrite).toBe(true);
    expect(loadConfig({ LLM_REWRITE: 'off' }).searchModels.rewrite).toBe(false);
  });
});
