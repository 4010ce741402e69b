import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { kettleManifest, QUESTION } from '../../__tests__/kettles.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createEnrichedApp, embeddingsEnv, emptyIndex, useEmbeddingServer } from './support.ts';

/** What the words of the question find. */
const BY_WORDS = ['/docs/descale', '/docs/colours'];

const server = useEmbeddingServer();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyIndex(database.db);
  await ingestManifest(database.db, kettleManifest());
});

const appWith = (env: Record<string, string> = {}) =>
  createEnrichedApp(database.db, embeddingsEnv(server(), env));

async function embeddedApp(env: Record<string, string> = {}) {
  const test = appWith(env);
  await test.enricher.drain();
  server().requests = [];
  return test;
}

type TestedApp = Pick<ReturnType<typeof appWith>, 'app'>;

async function select({ app }: TestedApp, query = QUESTION, more: object = {}) {
  const { body } = await request(app)
    .post('/api/v1/select')
    .send({ query, ...more })
    .expect(200);
  const urls: string[] = body.results.map((result: { url: string }) => result.url);
  return { urls, search: body.search };
}

describe('a search with vectors', () => {
  it('finds by meaning what shares no word with the question', async () => {
    const test = await embeddedApp();
    const { urls, search } = await select(test);
    expect(search).toEqual({ mode: 'hybrid' });
    expect(urls).toContain('/docs/whistle');
    const lexical = await select(await embeddedApp({ EMBEDDINGS_FUSION: 'off' }));
    expect(lexical).toEqual({
      urls: BY_WORDS,
      search: { mode: 'lexical' },
    });
    expect(server().requests).toEqual([]);
  });

  it('filters as the words are filtered', async () => {
    const test = await embeddedApp();
    const urls = async (filters: object) => (await select(test, QUESTION, { filters })).urls;
    expect(await urls({ tags: ['look'] })).toEqual(['/docs/colours']);
    expect(await urls({ plugins: ['docs:default'] })).toHaveLength(3);
    expect(await urls({ plugins: ['blog:default'] })).toEqual([]);
    expect(await urls({ locale: 'fr' })).toEqual([]);
    expect(await urls({ version: '9.9' })).toEqual([]);
  });

  it('never shows what the reader may not see', async () => {
    const { pages, ...rest } = kettleManifest();
    const secret = pages.map((page) =>
      page.url === '/docs/whistle' ? { ...page, audience: ['staff'] } : page,
    );
    await ingestManifest(database.db, { ...rest, pages: secret });
    const { urls, search } = await select(await embeddedApp());
    expect(search).toEqual({ mode: 'hybrid' });
    expect(urls).toEqual(expect.not.arrayContaining(['/docs/whistle']));
  });

  it('asks no model while somebody types, nor for the exact title of a page', async () => {
    const test = await embeddedApp();
    expect((await select(test, QUESTION, { prefix: true })).search).toEqual({ mode: 'lexical' });
    const exact = await select(test, 'Descaling', { prefix: false });
    expect(exact).toMatchObject({ search: { mode: 'lexical' } });
    expect(exact.urls[0]).toBe('/docs/descale');
    expect(server().requests).toEqual([]);
  });

  it('sends the model a query once, masked and with its prefix', async () => {
    const test = await embeddedApp({ EMBEDDINGS_QUERY_PREFIX: 'search_query: ' });
    const query = `${QUESTION} says jo@acme.io`;
    await select(test, query);
    await request(test.app).post('/api/v1/query').send({ question: query }).expect(200);
    expect(server().requests).toEqual([[`search_query: ${QUESTION} says [e-mail]`]]);
  });

  it('forgets what was found before when vectors have been added', async () => {
    const test = appWith();
    const before = await select(test);
    expect(before.search).toEqual({ mode: 'lexical', degraded: ['vectors_not_ready'] });
    await test.enricher.drain();
    expect((await select(test)).search).toEqual({ mode: 'hybrid' });
  });

  it('uses vectors only when every section had one', async () => {
    await embeddedApp();
    const other = appWith({ EMBEDDINGS_MODEL: 'another' });
    const { search } = await select(other);
    expect(search).toEqual({ mode: 'lexical', degraded: ['vectors_not_ready'] });
  });
});

describe('without the model a search', () => {
  it.each([
    ['slow', 'embedding_too_slow'],
    ['broken', 'embedding_failed'],
    ['rate-limited', 'embedding_failed'],
    ['wrong-length', 'embedding_failed'],
    ['not-a-number', 'embedding_failed'],
    ['short-list', 'embedding_failed'],
    ['malformed', 'embedding_failed'],
    ['too-long', 'embedding_failed'],
  ] as const)('that is %s answers from the words and says so', async (fault, reason) => {
    const test = await embeddedApp({ EMBEDDINGS_DEADLINE_MS: fault === 'slow' ? '100' : '20000' });
    server().faults = [fault];
    const { urls, search } = await select(test);
    expect(search).toEqual({ mode: 'lexical', degraded: [reason] });
    expect(urls).toEqual(BY_WORDS);
    // And it is not kept as if it were the best that there is.
    expect((await select(test)).search).toEqual({ mode: 'hybrid' });
  });

  it('leaves it alone after five failures', async () => {
    const test = await embeddedApp();
    server().fault = 'broken';
    for (let i = 0; i < 5; i++) await select(test, `${QUESTION} ${i}`);
    const { search } = await select(test);
    expect(search).toEqual({ mode: 'lexical', degraded: ['embedding_resting'] });
    expect(server().requests).toHaveLength(5);
  });

  it('answers though the table of vectors is gone', async () => {
    const test = await embeddedApp();
    await sql`drop table rag_vector_1`.execute(database.db);
    const { urls, search } = await select(test);
    expect(search).toEqual({ mode: 'lexical', degraded: ['vectors_failed'] });
    expect(urls).toEqual(BY_WORDS);
  });

  it('keeps the words of readers out of the log', async () => {
    const test = await embeddedApp();
    server().faults = ['broken'];
    await select(test);
    expect(test.log.join('\n')).toContain('a search went without vectors');
    expect(test.log.join('\n')).not.toContain('samovar');
  });
});

describe('on a Postgres without pgvector', () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await createTestDatabase('postgres');
  });
  afterAll(() => postgres.close());

  it('search stays by words, no model is paid, and the log says it once', async () => {
    await ingestManifest(postgres.db, kettleManifest());
    const test = createEnrichedApp(postgres.db, embeddingsEnv(server()));
    test.enricher.start();
    const told = () => test.log.filter((line) => line.includes('the database has no pgvector'));
    for (let i = 0; i < 100 && told().length === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    test.enricher.wake();
    const { urls, search } = await select(test);
    expect(urls).toEqual(BY_WORDS);
    expect(search).toEqual({ mode: 'lexical', degraded: ['vectors_not_ready'] });
    await test.enricher.stop();
    expect(told()).toHaveLength(1);
    expect(server().requests).toEqual([]);
  });
});
