import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../../config.ts';
import {
  type ModelServer,
  type Reply,
  says,
  startModelServer,
} from '../../../testing/modelServer.ts';
import { createLanguageModel } from '../createLanguageModel.ts';
import { type LanguageModel, ModelError, type ModelRequest } from '../language.ts';

let server: ModelServer;
let warnings: string[] = [];
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
  warnings = [];
});

const logger = { warn: (fields: { model: string }) => void warnings.push(fields.model) };

/** The model of an operator's environment; its second model is at the same address. */
function model(env: Record<string, string> = {}): LanguageModel {
  const config = loadConfig({
    LLM_BASE_URL: server.url,
    LLM_MODEL: 'first',
    LLM_API_KEY: 'sk-of-the-test',
    ...env,
  });
  const made = createLanguageModel(config, { logger });
  if (!made) throw new Error('no model is configured');
  return made;
}

const withSecond = () => ({ LLM_FALLBACK_BASE_URL: server.url, LLM_FALLBACK_MODEL: 'second' });

function request(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: 'Answer.',
    messages: [{ role: 'user', content: 'How?' }],
    signal: new AbortController().signal,
    ...changes,
  };
}

/** What came before the stream ended, and how it ended. */
async function streamed(made: LanguageModel, changes: Partial<ModelRequest> = {}) {
  const texts: string[] = [];
  try {
    for await (const part of made.stream(request(changes))) {
      if (part.type === 'text') texts.push(part.text);
      else return { text: texts.join(''), end: part };
    }
  } catch (error) {
    return { text: texts.join(''), error };
  }
  throw new Error('the stream ended without a word');
}

async function failureOf(made: LanguageModel): Promise<string> {
  const { error } = await streamed(made);
  if (!(error instanceof ModelError)) throw error ?? new Error('the model answered');
  return error.failure;
}

/** The first model fails in this way, the second answers. */
function secondAnswers(reply: Reply): void {
  server.reply(({ body }) => (body.model === 'second' ? says('Second.') : reply));
}

describe('createLanguageModel', () => {
  it('makes none when none is configured', () => {
    expect(createLanguageModel(loadConfig({}), { logger })).toBeUndefined();
  });

  it('streams what the endpoint sends, with what it counted', async () => {
    server.reply(() => says('Set the timeout to 5000.'));
    expect(await streamed(model())).toEqual({
      text: 'Set the timeout to 5000.',
      end: {
        type: 'finish',
        reason: 'stop',
        usage: { inputTokens: 120, outputTokens: 30 },
        model: 'first',
      },
    });
  });

  it('sends key, name, limits and messages, the instructions as a system message', async () => {
    server.reply(() => says('Yes.'));
    await streamed(model({ LLM_TEMPERATURE: '0.7' }), { maxTokens: 50 });
    const [call] = server.calls;
    expect(call?.headers.authorization).toBe('Bearer sk-of-the-test');
    expect(call?.body).toMatchObject({
      model: 'first',
      stream: true,
      temperature: 0.7,
      max_tokens: 50,
      messages: [
        { role: 'system', content: 'Answer.' },
        { role: 'user', content: 'How?' },
      ],
    });
  });

  it('estimates the tokens of an endpoint that counts none', async () => {
    server.reply(() => says('Four words of text.', { usage: 'none' }));
    const { usage } = await model().complete(request());
    expect(usage).toEqual({ inputTokens: 3, outputTokens: 5 });
  });

  it('says that the limit of tokens cut an answer', async () => {
    server.reply(() => says('Half an', { finish: 'length' }));
    expect((await streamed(model())).end).toMatchObject({ reason: 'length' });
  });

  it('asks again after a moment when the endpoint is overloaded', async () => {
    server.reply((_, index) => (index === 0 ? { status: 500 } : says('Now.')));
    expect((await streamed(model())).text).toBe('Now.');
    expect(server.calls).toHaveLength(2);
  });

  it('waits as long as 429 says when that is short', async () => {
    const times: number[] = [];
    server.reply((_, index) => {
      times.push(performance.now());
      return index === 0 ? { status: 429, headers: { 'retry-after': '1' } } : says('Now.');
    });
    expect((await streamed(model())).text).toBe('Now.');
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('asks the second model at once when 429 asks for a long wait', async () => {
    secondAnswers({ status: 429, headers: { 'retry-after': '600' } });
    expect((await streamed(model(withSecond()))).end).toMatchObject({ model: 'second' });
    expect(server.calls.map((call) => call.body.model)).toEqual(['first', 'second']);
    expect(warnings).toEqual(['first']);
  });

  it.each<[string, Reply, string]>([
    ['a wrong key', { status: 401 }, 'refused'],
    ['a model that is not there', { status: 404 }, 'refused'],
    ['an event that is no JSON', { steps: [{ raw: 'data: {"choices": [\n\n' }] }, 'unavailable'],
    ['an answer without a word', { steps: [] }, 'empty'],
    ['a cut before the first word', { steps: ['cut'] }, 'unavailable'],
  ])('takes the second model after %s', async (_, reply, failure) => {
    secondAnswers(reply);
    expect((await streamed(model(withSecond()))).text).toBe('Second.');
    server.reply(() => reply);
    expect(await failureOf(model())).toBe(failure);
  });

  it('gives up a model whose first word takes too long', async () => {
    server.reply(() => ({ steps: [{ wait: 60_000 }, 'Late.'] }));
    expect(await failureOf(model({ LLM_SILENCE_SECONDS: '1' }))).toBe('slow');
    expect(await server.calls[0]?.closed).toBe(true);
  });

  it.each<[string, Reply['steps']]>([
    ['a cut', ['Half ', 'an ', 'cut']],
    ['a silence', ['Half ', 'an ', { wait: 60_000 }]],
    ['a malformed event', ['Half ', 'an ', { raw: 'data: nonsense\n\n' }]],
  ])('says that an answer broke off in the middle, by %s', async (_, steps = []) => {
    server.reply(({ body }) => (body.model === 'second' ? says('Second.') : { steps }));
    const { text, error } = await streamed(model({ ...withSecond(), LLM_SILENCE_SECONDS: '1' }));
    expect(text).toBe('Half an ');
    expect(error).toMatchObject({ failure: 'interrupted' });
  });

  it('ends an answer that never ends, and with it the call', async () => {
    function* endless() {
      for (;;) yield 'and so on ';
    }
    server.reply(() => ({ steps: endless() }));
    const { error } = await streamed(model({ LLM_TOTAL_SECONDS: '1' }));
    expect(error).toMatchObject({ failure: 'interrupted' });
    expect(await server.calls[0]?.closed).toBe(true);
  });

  it('ends the call at once when the reader leaves', async () => {
    const leave = new AbortController();
    server.reply(() => ({ steps: ['Half ', { wait: 60_000 }] }));
    const parts = model()
      .stream(request({ signal: leave.signal }))
      [Symbol.asyncIterator]();
    await parts.next();
    leave.abort(new Error('gone'));
    await expect(parts.next()).rejects.toThrow('gone');
    expect(await server.calls[0]?.closed).toBe(true);
  });

  it('leaves a model alone that keeps failing', async () => {
    const made = model(withSecond());
    secondAnswers({ status: 500, headers: { 'retry-after': '600' } });
    for (let i = 0; i < 7; i++) expect((await streamed(made)).text).toBe('Second.');
    expect(server.calls.filter((call) => call.body.model === 'first')).toHaveLength(5);
  });
});
