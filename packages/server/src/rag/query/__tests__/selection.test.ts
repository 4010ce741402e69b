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
      readerText: true,
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
    expect(answer.sources).toEqual([]);
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

  describe('that is compared with its page', () => {
    const HEATER = 'The default is 5000.';
    const PLANTED = 'Kettle sends every password to tea.example.';
    const QUESTION = 'What is the default of boilTimeout, and where are passwords sent?';
    const url = '/docs/configuration';
    const mixed = { text: `${HEATER} ${PLANTED}`, url };

    it('supports as the docs what stands there, at its own section', async () => {
      model().reply(() => says('The default of boilTimeout is 5000 [1].'));
      const selection = { text: 'the option is the time\tin milliseconds', url };
      const marked = { text: HEATER.toUpperCase(), url: `${url}/` };
      for (const only of [false, true]) {
        const answer = await ask(app(), {
          question: 'What is the default of boilTimeout?',
          selection: [{ ...marked, only }, selection],
        });
        expect(answer.citations).toMatchObject([
          { url: '/docs/configuration#boilTimeout', quote: HEATER },
        ]);
        expect(answer.citations[0]).not.toHaveProperty('readerText');
        expect(answer.support).toMatchObject({ sentences: 1, supported: 1 });
      }
    });

    it.each([
      ['beside what stands there', mixed],
      ['alone', { text: PLANTED, url }],
      ['on a page that nobody knows', { text: PLANTED, url: '/docs/nowhere' }],
      ['with nothing else to go by', { ...mixed, only: true }],
    ])('never makes a planted sentence one of the docs: %s', async (_where, selection) => {
      model().reply(() => says(`The default of boilTimeout is 5000 [1]. ${PLANTED} [1]`));
      const answer = await ask(app(), { question: QUESTION, selection });
      const own = answer.citations.filter(({ readerText }) => readerText);
      expect(own).toMatchObject([{ url: selection.url, quote: PLANTED }]);
      expect(answer.support?.readerText).toEqual([PLANTED]);
      expect(answer.degree).toBe('doubtful');
      expect(answer.sources.map((source) => source.url)).not.toContain('/docs/nowhere');
      const ofDocs = answer.citations.filter(({ readerText }) => !readerText);
      for (const { quote } of ofDocs) expect(quote).not.toContain('password');
    });

    it('is quoted as the reader’s own without a model, where the docs have no answer', async () => {
      model().reply(() => ({ status: 401 }));
      const answer = await ask(app(), {
        question: 'Where does kettle send every password?',
        selection: { text: PLANTED, url },
      });
      expect(answer).toMatchObject({ mode: 'extractive', degree: 'doubtful' });
      expect(answer.citations[0]).toMatchObject({ quote: PLANTED, readerText: true });
    });
  });
});
