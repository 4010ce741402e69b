import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { ask, modelApp } from './support.ts';

const REWRITTEN = 'What is the default of boilTimeout?';
const FOLLOW_UP = {
  question: 'And what is its default?',
  messages: [{ role: 'user', text: 'Which option says when a cold kettle gives up?' }],
};

let database: TestDatabase;
let server: ModelServer;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  server = await startModelServer();
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(() => {
  server.calls.length = 0;
});

/** Whether a request asks for a question and not for an answer. */
const isRewriting = (call: { body: { messages: Array<{ content: string }> } }) =>
  call.body.messages[0]?.content.startsWith('You prepare questions') === true;

it('a follow-up is searched for as the model has rewritten it', async () => {
  const { app } = await modelApp(database, server, { env: { LLM_REWRITE: 'on' } });
  server.reply((call) => says(isRewriting(call) ? REWRITTEN : 'The default is 5000. [1]'));
  const answer = await ask(app, FOLLOW_UP);
  expect(server.calls.map(isRewriting)).toEqual([true, false]);
  expect(answer.citations[0]?.url).toBe('/docs/configuration#boilTimeout');
  expect(answer.search).toEqual({ mode: 'lexical' });
});

it('the first question of a conversation is asked of the model once', async () => {
  const { app } = await modelApp(database, server, { env: { LLM_REWRITE: 'on' } });
  server.reply(() => says('The default is 5000. [1]'));
  await ask(app, { question: REWRITTEN });
  expect(server.calls.map(isRewriting)).toEqual([false]);
});

it('a follow-up that no model has rewritten is answered, and the response says so', async () => {
  const { app } = await modelApp(database, server, { env: { LLM_REWRITE: 'on' } });
  server.reply((call) =>
    isRewriting(call) ? says('No idea.\nReally.') : says('The default is 5000. [1]'),
  );
  const { search } = await ask(app, FOLLOW_UP);
  expect(search).toEqual({ mode: 'lexical', degraded: ['rewrite_failed'] });
});

it('a reader who has used up their tokens has no question rewritten', async () => {
  const env = { LLM_REWRITE: 'on', LLM_DAILY_TOKENS: '100' };
  const { app } = await modelApp(database, server, { env });
  const { mode, search } = await ask(app, FOLLOW_UP);
  expect(server.calls).toEqual([]);
  expect(mode).toBe('extractive');
  expect(search).toEqual({ mode: 'lexical' });
});
