import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inSession, tokenOf } from '../../account/__tests__/support.ts';
import type { Account, Problem, ProfileRequest, QueryResponse } from '../../contract/index.ts';
import { publish, QUESTION } from '../../rag/conversations/__tests__/support.ts';
import { listening } from '../../rag/query/__tests__/support.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import {
  type ApiClient,
  createApiClient,
  type Paths,
  ProblemError,
  streamAnswer,
} from '../index.ts';

let database: TestDatabase;
let made: AccountApp;

beforeAll(async () => {
  database = await createTestDatabase('pglite');
  made = accountApp(database);
  await publish(made);
});
afterAll(() => database?.close());

const withClient = <T>(use: (api: ApiClient) => Promise<T>, token?: string) =>
  listening(made.app, (baseUrl) => use(createApiClient({ baseUrl, token: () => token })));

async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of given) found.push(one);
  return found;
}

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type AnswerOf<Op> = Op extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : never;

// The compiler is what tests here: a shape that differs makes `true` unassignable.
const same: {
  query: Equal<AnswerOf<Paths['/api/v1/query']['post']>, QueryResponse>;
  account: Equal<AnswerOf<Paths['/api/v1/account']['get']>, Account>;
  profile: ProfileRequest extends ProfileBody ? true : false;
} = { query: true, account: true, profile: true };
type ProfileBody = Paths['/api/v1/profile']['post']['requestBody']['content']['application/json'];

describe('the typed client', () => {
  test('has the types of the contract', () => {
    expect(Object.values(same)).not.toContain(false);
  });

  test('gives answers, and the fields of a request are checked by the compiler', () =>
    withClient(async (api) => {
      const { data } = await api.POST('/api/v1/query', { body: { question: QUESTION } });
      expect(data?.citations[0]?.quote).toContain('boilTimeout');
      // @ts-expect-error: a question is a text.
      const { error } = await api.POST('/api/v1/query', { body: { question: 1 } });
      expect(error?.code).toBe('invalid_request');
    }));

  test('writes lists into an address as the server reads them', () =>
    withClient(async (api) => {
      const query = { query: 'boilTimeout', limit: 1, plugin: ['docs:default', 'blog:default'] };
      const { data } = await api.GET('/api/v1/select', { params: { query } });
      expect(data?.results).toHaveLength(1);
    }));

  test('gives a refusal as a problem, whose code can be decided by', () =>
    withClient(async (api) => {
      const { data, error } = await api.GET('/api/v1/account');
      const problem: Problem | undefined = error;
      expect([data, problem?.code]).toEqual([undefined, 'unauthenticated']);
    }));

  test('sends the token of a reader', async () => {
    const reader = await inSession(made);
    await withClient(
      async (api) => {
        const { data } = await api.GET('/api/v1/account');
        expect(data?.user.email).toBe(reader.email);
      },
      await tokenOf(reader),
    );
  });
});

describe('streamAnswer', () => {
  test('gives the events of an answer, up to the last', () =>
    withClient(async (api) => {
      const events = await all(streamAnswer(api, { question: QUESTION }));
      const text = events.map((event) => (event.type === 'text-delta' ? event.delta : '')).join('');
      expect(text).toContain('boilTimeout');
      expect([events[0]?.type, events.at(-1)?.type]).toEqual(['start', 'finish']);
    }));

  test('throws the problem of a question that is refused', () =>
    withClient(async (api) => {
      const asked = streamAnswer(api, { question: '' }).next();
      await expect(asked).rejects.toBeInstanceOf(ProblemError);
      await expect(asked).rejects.toMatchObject({ problem: { code: 'invalid_request' } });
    }));

  test('throws when the connection breaks before the end', async () => {
    const cut = 'data: {"type":"start","messageId":"1"}\n\n';
    const headers = { 'Content-Type': 'text/event-stream' };
    const api = createApiClient({
      baseUrl: 'http://localhost',
      fetch: async () => new Response(cut, { headers }),
    });
    const events = all(streamAnswer(api, { question: QUESTION }));
    await expect(events).rejects.toThrow('broke off');
  });
});
