import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { problemSchema } from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import {
  type ModelServer,
  type Reply,
  says,
  startModelServer,
} from '../../../testing/modelServer.ts';
import { ask, eventsOf, listening, modelApp, QUESTION, stream, textOf } from './support.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
});

/** The number by which the prompt names a section. */
function numberOf(url: string): number {
  const content = server.calls.at(-1)?.body.messages.at(-1)?.content ?? '';
  const sections = content.split(/<section-[0-9a-f]+ number="/).slice(1);
  return sections.findIndex((section) => section.includes(url)) + 1;
}

/** Answers with the right number for the section about `boilTimeout`. */
const rightly = (text: string) => (call: { body: { messages: Array<{ content: string }> } }) => {
  const sections = (call.body.messages.at(-1)?.content ?? '')
    .split(/<section-[0-9a-f]+ number="/)
    .slice(1);
  const number = sections.findIndex((section) => section.includes('boilTimeout option')) + 1;
  return says(text.replaceAll('[N]', `[${number}]`));
};

const TRUE = 'The default of boilTimeout is 5000 milliseconds [N].';

describeOnEachDatabase('answers of a model', (database) => {
  let app: Express;
  let log: string[];
  beforeAll(async () => {
    ({ app, log } = await modelApp(database(), server, {
      env: { LLM_SILENCE_SECONDS: '1', LLM_MAX_OUTPUT_TOKENS: '60' },
    }));
  });

  it('are written from the sections, with a checked citation', async () => {
    server.reply(rightly(TRUE));
    const answer = await ask(app, { question: QUESTION });
    expect(answer).toMatchObject({
      mode: 'generated',
      degree: 'answered',
      answer: 'The default of boilTimeout is 5000 milliseconds [1].',
      support: { sentences: 1, supported: 1, unsupported: [] },
      usage: { model: 'stand-in', inputTokens: 120, outputTokens: 30 },
    });
    expect(answer.citations).toEqual([
      {
        number: 1,
        url: '/docs/configuration#boilTimeout',
        title: 'Configuration',
        headingPath: ['Configuration', 'boilTimeout'],
        quote: expect.stringContaining('5000'),
      },
    ]);
  });

  it('stream: sources, text as it comes, citations, verdict, usage', async () => {
    server.reply(rightly(TRUE));
    const events = await stream(app, { question: QUESTION });
    const types = events.map((event) => event.type);
    expect(types.filter((type, i) => type !== types[i - 1])).toEqual([
      'start',
      'data-sources',
      'text-start',
      'text-delta',
      'text-end',
      'data-citations',
      'data-answer',
      'data-usage',
      'finish',
    ]);
    expect(types.filter((type) => type === 'text-delta').length).toBeGreaterThan(4);
    expect(textOf(events)).toBe('The default of boilTimeout is 5000 milliseconds [1].');
  });

  it('begin before the model has ended', async () => {
    let goOn = () => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    server.reply(() => ({ steps: ['The ', 'default ', { until: seen }, 'is 5000.'] }));
    await listening(app, async (origin) => {
      const response = await fetch(`${origin}/api/v1/query`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
        body: JSON.stringify({ question: QUESTION }),
      });
      const decoder = new TextDecoder();
      let text = '';
      for await (const bytes of response.body ?? []) {
        text += decoder.decode(bytes, { stream: true });
        if (text.includes('"delta":"The"')) goOn();
      }
      expect(textOf(eventsOf(text))).toContain('is 5000');
    });
  });

  it.each([
    ['of a section that was not given', 'The default of boilTimeout is 5000 [9].'],
    ['of a section that says nothing of it', 'The default of boilTimeout is 5000 [3].'],
    ['that is missing', 'The default of boilTimeout is 5000.'],
  ])('have a citation set right %s', async (_, text) => {
    server.reply(() => says(text));
    const { citations, answer, support } = await ask(app, { question: QUESTION });
    expect(citations.map((citation) => citation.url)).toEqual(['/docs/configuration#boilTimeout']);
    expect(answer).toMatch(/^The default of boilTimeout is 5000\.? \[1\]\.?$/);
    expect(support).toMatchObject({ supported: 1 });
  });

  it('mark what no section says, and are doubtful then', async () => {
    server.reply(rightly(`${TRUE} It was chosen by a committee of engineers in Paris.`));
    const { answer, support, degree } = await ask(app, { question: QUESTION });
    expect(answer).toBe(
      'The default of boilTimeout is 5000 milliseconds [1]. It was chosen by a committee of engineers in Paris. [?]',
    );
    expect(support?.unsupported).toEqual(['It was chosen by a committee of engineers in Paris.']);
    expect(degree).toBe('doubtful');
  });

  it('are checked in headings and titles too, when those claim something', async () => {
    const noise = '## The default is 7000\n\n:::note Notice\n\n';
    server.reply(rightly(`${noise}${TRUE}\n\n:::`));
    const { answer, support } = await ask(app, { question: QUESTION });
    expect(answer).toBe(
      '## The default is 7000 [?]\n\n:::note Notice\n\nThe default of boilTimeout is 5000 milliseconds [1].\n\n:::',
    );
    expect(support?.unsupported).toEqual(['The default is 7000']);
  });

  it.each([
    ['another number', 'The default of boilTimeout is 7000 [1].'],
    ['the opposite', 'The default is not 5000.'],
    [
      'nothing of the docs',
      'Kings of old rode through the valley. They were merry and sang loudly.',
    ],
    ['that it does not know', 'NOT_IN_DOCS'],
    ['one shouted word', 'PWNED'],
  ])('are replaced by "not covered" when the model says %s', async (_, text) => {
    server.reply(() => says(text));
    const answer = await ask(app, { question: QUESTION });
    expect(answer).toMatchObject({
      answer: 'The docs do not seem to cover this.',
      degree: 'not_covered',
      confidence: 'none',
      citations: [],
    });
    expect(answer.sources.length).toBeGreaterThan(0);
    const events = await stream(app, { question: QUESTION });
    expect(textOf(events)).toBe('The docs do not seem to cover this.');
    expect(events.find((event) => event.type === 'data-answer')).toMatchObject({
      data: { degree: 'not_covered' },
    });
  });

  it('end the call when nothing of a long answer stands in the docs', async () => {
    function* nonsense() {
      for (;;) yield 'Kings of old rode through the valley. ';
    }
    server.reply(() => ({ steps: nonsense() }));
    expect(await ask(app, { question: QUESTION })).toMatchObject({ degree: 'not_covered' });
    expect(await server.calls[0]?.closed).toBe(true);
  });

  it('are cut, and say so, when the model does not stop', async () => {
    function* endless() {
      for (;;) yield 'The default of boilTimeout is 5000. ';
    }
    server.reply(() => ({ steps: endless() }));
    const { cut, answer, degree } = await ask(app, { question: QUESTION });
    expect({ cut, degree }).toEqual({ cut: true, degree: 'doubtful' });
    expect(answer.length).toBeLessThan(1_000);
    expect(await server.calls[0]?.closed).toBe(true);
  });

  it.each<[string, Reply]>([
    ['is down', { status: 503, headers: { 'retry-after': '60' } }],
    ['refuses', { status: 401 }],
    ['is overloaded', { status: 429, headers: { 'retry-after': '60' } }],
    ['says nothing', { steps: [] }],
    ['sends no JSON', { steps: [{ raw: 'data: {{{\n\n' }] }],
    ['is too slow', { steps: [{ wait: 60_000 }] }],
  ])('are quoted, and labelled, when the model %s', async (_, reply) => {
    server.reply(() => reply);
    for (const answer of [await ask((await fresh()).app, { question: QUESTION })]) {
      expect(answer).toMatchObject({ mode: 'extractive', quotedBecause: 'model_unavailable' });
      expect(answer.citations[0]?.url).toBe('/docs/configuration#boilTimeout');
    }
    const events = await stream((await fresh()).app, { question: QUESTION });
    expect(events.find((event) => event.type === 'data-answer')).toMatchObject({
      data: { mode: 'extractive', quotedBecause: 'model_unavailable' },
    });
    expect(textOf(events)).toContain('The default is 5000. [1]');
  });

  /** An application whose circuit breaker knows nothing yet. */
  const fresh = () =>
    modelApp(database(), server, {
      env: { LLM_SILENCE_SECONDS: '1', LLM_MAX_OUTPUT_TOKENS: '60' },
    });

  it('say that they broke off in the middle, and can be asked again', async () => {
    server.reply(() => ({ steps: ['The default of ', 'boilTimeout ', 'cut'] }));
    const events = await stream(app, { question: QUESTION });
    expect(events.at(-1)).toEqual({ type: 'error', errorText: 'answer_interrupted' });
    expect(log.some((line) => line.includes('interrupted'))).toBe(true);
    server.reply(rightly(TRUE));
    expect(textOf(await stream(app, { question: QUESTION }))).toContain('5000');
  });

  it('are quoted when they broke off and nobody has seen a part', async () => {
    server.reply(() => ({ steps: ['The default of ', 'boilTimeout ', 'cut'] }));
    expect(await ask(app, { question: QUESTION })).toMatchObject({
      quotedBecause: 'model_unavailable',
    });
  });

  it('end the call at once when the reader goes away, and can be asked for again', async () => {
    server.reply(() => ({ steps: ['The default ', { wait: 60_000 }] }));
    const headers = { 'Idempotency-Key': 'a-key-of-who-goes-away' };
    await listening(app, async (origin) => {
      const leave = new AbortController();
      const response = await fetch(`${origin}/api/v1/query`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
        body: JSON.stringify({ question: QUESTION }),
        signal: leave.signal,
      });
      const reader = response.body?.getReader();
      await reader?.read();
      while (server.calls.length === 0) await sleep(10);
      leave.abort();
      expect(await server.calls[0]?.closed).toBe(true);
    });
    server.reply(rightly(TRUE));
    const again = () =>
      request(app).post('/api/v1/query').set(headers).send({ question: QUESTION });
    let answer = await again();
    // The first attempt ends in its own time.
    for (let tries = 0; answer.status === 409 && tries < 200; tries++) {
      await sleep(25);
      answer = await again();
    }
    expect(answer.body).toMatchObject({ mode: 'generated', degree: 'answered' });
  });

  it('do not ask the model about what the docs do not cover', async () => {
    const answer = await ask(app, { question: 'Which visa do I need to travel to Japan by ship?' });
    expect(answer).toMatchObject({ degree: 'not_covered' });
    expect(server.calls).toHaveLength(0);
  });

  it('come from a prompt in which everything but the rules is data between unguessable tags', async () => {
    server.reply(rightly(TRUE));
    const messages = [{ role: 'user', text: 'Mail me at jo@acme.io' }];
    await ask(app, { question: `${QUESTION} My key is sk-proj-${'a1B2'.repeat(12)}`, messages });
    await ask(app, { question: QUESTION });
    const [first, second] = server.calls.map((call) => call.body.messages);
    const codes = [first, second].map(
      (sent) => /<section-([0-9a-f]{32}) /.exec(sent?.[1]?.content ?? '')?.[1],
    );
    expect(new Set(codes).size).toBe(2);
    expect(first?.[1]?.content).not.toMatch(/acme|a1B2a1B2/);
    expect(first?.[1]?.content).toContain(`<turn-${codes[0]} role="user">\nMail me at [e-mail]\n`);
    expect(first?.[0]?.content).not.toMatch(/kettle|boil/i);
  });

  it('list all that was in the prompt, by digests that hold', async () => {
    server.reply(rightly(TRUE));
    const { prompt } = await ask(app, { question: QUESTION });
    const sent = server.calls[0]?.body.messages;
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(prompt?.sha256).toBe(sha256(JSON.stringify(sent)));
    expect(prompt?.parts.map((part) => part.kind)).toEqual(
      expect.arrayContaining(['rules', 'section', 'question']),
    );
    expect(prompt?.parts.at(-1)?.sha256).toBe(sha256(QUESTION));
    expect(numberOf('boilTimeout option')).toBeGreaterThan(0);
  });

  it('follow the instructions of the authors of the docs', async () => {
    const manifest = {
      ...(await import('../../__tests__/makeManifest.ts')).toolManifest(),
      instructions: 'Speak like a pirate.',
    };
    const made = await modelApp(database(), server, { manifest });
    server.reply(rightly(TRUE));
    const { prompt } = await ask(made.app, { question: QUESTION });
    expect(server.calls[0]?.body.messages[0]?.content).toContain('Speak like a pirate.');
    expect(prompt?.parts.some((part) => part.kind === 'instructions')).toBe(true);
    await modelApp(database(), server);
    await ask(made.app, { question: QUESTION });
    expect(server.calls.at(-1)?.body.messages[0]?.content).not.toContain('pirate');
  });

  it('are given once for each Idempotency-Key', async () => {
    server.reply(rightly(TRUE));
    const headers = { 'Idempotency-Key': 'a-key-of-this-test' };
    const first = await ask(app, { question: QUESTION }, headers);
    expect(await ask(app, { question: QUESTION }, headers)).toEqual(first);
    const again = await stream(app, { question: QUESTION }, headers);
    expect(textOf(again)).toBe(first.answer);
    expect(again[0]).toEqual({ type: 'start', messageId: first.id });
    expect(server.calls).toHaveLength(1);
    const { body } = await request(app)
      .post('/api/v1/query')
      .set(headers)
      .send({ question: 'Another one?' })
      .expect(422);
    expect(problemSchema.parse(body).code).toBe('idempotency_key_reused');
  });

  it('are given anew when the first one with the key broke off', async () => {
    const headers = { 'Idempotency-Key': 'a-key-of-a-broken-answer' };
    server.reply(() => ({ steps: ['The default ', 'cut'] }));
    expect((await stream(app, { question: QUESTION }, headers)).at(-1)?.type).toBe('error');
    server.reply(rightly(TRUE));
    expect((await ask(app, { question: QUESTION }, headers)).mode).toBe('generated');
  });

  it('are not given twice at the same time for a key', async () => {
    const headers = { 'Idempotency-Key': 'a-key-of-two-at-once' };
    server.reply(rightly(TRUE));
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        request(app).post('/api/v1/query').set(headers).send({ question: QUESTION }),
      ),
    );
    expect(server.calls).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status === 409) expect(body.code).toBe('answer_in_progress');
      else expect({ status, mode: body.mode }).toEqual({ status: 200, mode: 'generated' });
    }
  });

  it('refuse a key that is none', async () => {
    await request(app)
      .post('/api/v1/query')
      .set('Idempotency-Key', 'x'.repeat(300))
      .send({ question: QUESTION })
      .expect(400);
  });
});
