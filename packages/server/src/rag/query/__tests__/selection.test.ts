import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { problemSchema } from '../../../contract/index.ts';
import { says } from '../../../testing/modelServer.ts';
import { ask, sharedModelApp } from './support.ts';

const SELECTION = {
  text: 'A samovar is lit with pine cones. Its chimney needs eight minutes to warm up.',
  url: '/docs/configuration',
};

const { app, model } = sharedModelApp();

describe('a marked text', () => {
  it('is the first thing that a model is given, and is cited', async () => {
    model().reply(() => says('The chimney needs eight minutes to warm up [1].'));
    const answer = await ask(app(), {
      question: 'How long does the chimney need?',
      selection: SELECTION,
    });
    expect(answer.citations[0]).toMatchObject({
      url: '/docs/configuration',
      quote: 'Its chimney needs eight minutes to warm up.',
    });
    expect(answer.beyondSelection).toBe(false);
    expect(model().calls.at(-1)?.body.messages[1]?.content).toMatch(
      /^<selection-[0-9a-f]{32} number="1" page="\/docs\/configuration">/,
    );
  });

  it('says when the answer went beyond it and its page', async () => {
    model().reply(({ body }) => {
      const parts = (body.messages[1]?.content ?? '')
        .split(/<(?:section|selection)-[0-9a-f]+ number="/)
        .slice(1);
      const number = parts.findIndex((part) => part.includes('npm install')) + 1;
      return says(`Install the kettle package from npm [${number}].`);
    });
    const answer = await ask(app(), {
      question: 'How do I install kettle with npm?',
      selection: SELECTION,
    });
    expect(answer).toMatchObject({ mode: 'generated', beyondSelection: true });
  });

  it('can be the only thing in the prompt, and the digests prove it', async () => {
    model().reply(() => says('It is lit with pine cones [1].'));
    const before = model().calls.length;
    const answer = await ask(app(), {
      question: 'What lights it?',
      selection: { ...SELECTION, only: true },
      messages: [{ role: 'user', text: 'something said before' }],
    });
    const messages = model().calls[before]?.body.messages ?? [];
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(answer.prompt?.sha256).toBe(sha256(JSON.stringify(messages)));
    expect(answer.prompt?.parts.map((part) => part.kind)).toEqual([
      'rules',
      'rules',
      'selection',
      'question',
    ]);
    // What is left of the message without the listed parts is nothing but tags.
    const [system, user] = messages.map((message) => message.content);
    expect(system).not.toMatch(/kettle|samovar|something said/i);
    const rest = [SELECTION.text, 'What lights it?'].reduce(
      (left, part) => left.replace(part, ''),
      user ?? '',
    );
    expect(rest).toMatch(
      /^(<\/?(selection|question)-[0-9a-f]{32}( number="1" page="\/docs\/configuration")?>|\s)+$/,
    );
    expect(answer.sources).toHaveLength(1);
  });

  it('may be several, each with its page, in the order in which they were marked', async () => {
    model().reply(() => says('The chimney needs eight minutes to warm up [1]. It is red [2].'));
    const handle = { text: 'The handle is red.', url: '/docs/install#upgrade' };
    const answer = await ask(app(), {
      question: 'How long does the chimney need, and what is red?',
      selection: [SELECTION, handle],
    });
    expect(model().calls.at(-1)?.body.messages[1]?.content).toMatch(
      /^<selection-\w{32} number="1" page="\/docs\/configuration">[^<]*samovar[^<]*<\/selection-\w{32}>\s*<selection-\w{32} number="2" page="\/docs\/install#upgrade">[^<]*handle/,
    );
    expect(answer.citations.map(({ url }) => url)).toEqual([SELECTION.url, handle.url]);
    expect(answer.beyondSelection).toBe(false);
  });

  it('is masked, each of several', async () => {
    model().reply(() => says('NOT_IN_DOCS'));
    const selection = ['ada@lovelace.org', 'eve@lovelace.org'].map((mail) => {
      return { text: `Write to ${mail} for a kettle.`, url: '/docs/install' };
    });
    await ask(app(), { question: 'Whom do I write to for a kettle?', selection });
    const given = JSON.stringify(model().calls.at(-1)?.body.messages);
    expect(given.match(/Write to/g)).toHaveLength(2);
    expect(given).not.toMatch(/ada@|eve@/);
  });

  it('proves for several too that nothing else is in the prompt', async () => {
    model().reply(() => says('It is lit with pine cones [1].'));
    const handle = { text: 'The handle is red.', url: '/docs/install', only: true };
    const answer = await ask(app(), {
      question: 'What lights it?',
      selection: [SELECTION, handle],
    });
    expect(answer.prompt?.parts).toMatchObject([
      { kind: 'rules' },
      { kind: 'rules' },
      { kind: 'selection', url: SELECTION.url, characters: SELECTION.text.length },
      { kind: 'selection', url: handle.url, characters: handle.text.length },
      { kind: 'question' },
    ]);
  });

  it.each([
    ['six of them', Array(6).fill(SELECTION), 'selection'],
    [
      'more than 8,000 characters together',
      Array(5).fill({ ...SELECTION, text: 'x'.repeat(1_601) }),
      'selection',
    ],
    ['one without a text', [SELECTION, { ...SELECTION, text: ' ' }], 'selection[1].text'],
    ['one on another site', { ...SELECTION, url: '//evil.example' }, 'selection.url'],
  ])('is refused: %s', async (_what, selection, field) => {
    const { body } = await request(app())
      .post('/api/v1/query')
      .send({ question: 'What is this?', selection })
      .expect(400);
    expect(problemSchema.parse(body).errors?.map((error) => error.field)).toEqual([field]);
  });

  it('is the same question for a key, alone and in a list of one', async () => {
    model().reply(() => says('The chimney needs eight minutes to warm up [1].'));
    const question = 'How long does the chimney need?';
    const key = { 'Idempotency-Key': 'a-key-of-a-marked-text' };
    const first = await ask(app(), { question, selection: SELECTION }, key);
    expect(await ask(app(), { question, selection: [SELECTION] }, key)).toEqual(first);
    await request(app())
      .post('/api/v1/query')
      .set(key)
      .send({ question, selection: [SELECTION, SELECTION] })
      .expect(422);
  });

  it('is quoted without a model, and nothing else when it is to be the only one', async () => {
    model().reply(() => ({ status: 401 }));
    const question = 'How long does the chimney need to warm up?';
    for (const only of [false, true]) {
      const answer = await ask(app(), { question, selection: { ...SELECTION, only } });
      expect(answer.mode).toBe('extractive');
      expect(answer.citations[0]?.quote).toContain('eight minutes');
      if (only) expect(answer.citations).toHaveLength(1);
    }
  });

  it('says so when it does not answer', async () => {
    model().reply(() => says('NOT_IN_DOCS'));
    const selection = { ...SELECTION, only: true };
    expect(await ask(app(), { question: 'Who invented tea?', selection })).toMatchObject({
      degree: 'not_covered',
      sources: [],
    });
  });
});
