import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { ask, modelApp } from './support.ts';

const SELECTION = {
  text: 'A samovar is lit with pine cones. Its chimney needs eight minutes to warm up.',
  url: '/docs/configuration',
};

let server: ModelServer;
let database: TestDatabase;
let app: Awaited<ReturnType<typeof modelApp>>['app'];
beforeAll(async () => {
  server = await startModelServer();
  database = await createTestDatabase('pglite');
  ({ app } = await modelApp(database, server));
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

describe('a marked text', () => {
  it('is the first thing that a model is given, and is cited', async () => {
    server.reply(() => says('The chimney needs eight minutes to warm up [1].'));
    const answer = await ask(app, {
      question: 'How long does the chimney need?',
      selection: SELECTION,
    });
    expect(answer.citations[0]).toMatchObject({
      url: '/docs/configuration',
      quote: 'Its chimney needs eight minutes to warm up.',
    });
    expect(answer.beyondSelection).toBe(false);
    expect(server.calls.at(-1)?.body.messages[1]?.content).toMatch(
      /^<selection-[0-9a-f]{32} number="1">/,
    );
  });

  it('says when the answer went beyond it and its page', async () => {
    server.reply(({ body }) => {
      const parts = (body.messages[1]?.content ?? '')
        .split(/<(?:section|selection)-[0-9a-f]+ number="/)
        .slice(1);
      const number = parts.findIndex((part) => part.includes('npm install')) + 1;
      return says(`Install the kettle package from npm [${number}].`);
    });
    const answer = await ask(app, {
      question: 'How do I install kettle with npm?',
      selection: SELECTION,
    });
    expect(answer).toMatchObject({ mode: 'generated', beyondSelection: true });
  });

  it('can be the only thing in the prompt, and the digests prove it', async () => {
    server.reply(() => says('It is lit with pine cones [1].'));
    const before = server.calls.length;
    const answer = await ask(app, {
      question: 'What lights it?',
      selection: { ...SELECTION, only: true },
      messages: [{ role: 'user', text: 'something said before' }],
    });
    const messages = server.calls[before]?.body.messages ?? [];
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
    expect(rest).toMatch(/^(<\/?(selection|question)-[0-9a-f]{32}( number="1")?>|\s)+$/);
    expect(answer.sources).toHaveLength(1);
  });

  it('is quoted without a model, and nothing else when it is to be the only one', async () => {
    server.reply(() => ({ status: 401 }));
    const question = 'How long does the chimney need to warm up?';
    for (const only of [false, true]) {
      const answer = await ask(app, { question, selection: { ...SELECTION, only } });
      expect(answer.mode).toBe('extractive');
      expect(answer.citations[0]?.quote).toContain('eight minutes');
      if (only) expect(answer.citations).toHaveLength(1);
    }
  });

  it('says so when it does not answer', async () => {
    server.reply(() => says('NOT_IN_DOCS'));
    const selection = { ...SELECTION, only: true };
    expect(await ask(app, { question: 'Who invented tea?', selection })).toMatchObject({
      degree: 'not_covered',
      sources: [],
    });
  });
});
