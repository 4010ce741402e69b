import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import * as z from 'zod';
import { createTestApp } from '../../../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../../../testing/databases.ts';
import { toolManifest } from '../../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../../ingest/index.ts';
import type { Rerank, RerankRequest } from '../rerank.ts';

const BODY = z.object({
  model: z.string(),
  query: z.string(),
  documents: z.array(z.string()),
  top_n: z.number(),
});

const QUERY = 'please tell me about the kettle and its settings';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  await ingestManifest(database.db, toolManifest());
});
afterAll(() => database.close());

async function select(options: Parameters<typeof createTestApp>[1], body: object = {}) {
  const { app, log } = createTestApp(database.db, options);
  const response = await request(app)
    .post('/api/v1/select')
    .send({ query: QUERY, groupBy: 'page', ...body })
    .expect(200);
  const results: Array<{ url: string; score: number }> = response.body.results;
  return { urls: results.map(({ url }) => url), results, search: response.body.search, log };
}

const own = (rerank: Rerank) => ({ deps: { rerank } });

describe("the operator's own reranker", () => {
  it('puts the pages in its order and keeps how far apart they are', async () => {
    const before = await select({});
    expect(before.search).toEqual({ mode: 'lexical' });
    const reversed = await select(own(async ({ sections }) => sections.map((_, i) => i)));
    expect(reversed.search).toEqual({ mode: 'lexical', reranked: true });
    expect(reversed.urls).toEqual(before.urls.toReversed());
    expect(reversed.results.map(({ score }) => score)).toEqual(
      before.results.map(({ score }) => score),
    );
  });

  it('reads the masked query and the sections with their headings', async () => {
    const seen: RerankRequest[] = [];
    await select(
      own(async (given) => {
        seen.push(given);
        return given.sections.map(() => 1);
      }),
      { query: `${QUERY} says jo@acme.io` },
    );
    expect(seen[0]?.query).toBe(`${QUERY} says [e-mail]`);
    expect(seen[0]?.sections.map(({ title }) => title)).toContain('Installation');
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('broken')), 'rerank_failed'],
    ['gives too few numbers', async () => [1], 'rerank_failed'],
    ['gives what is no number', async ({ sections }) => sections.map(() => NaN), 'rerank_failed'],
    ['never answers', () => new Promise<number[]>(() => {}), 'rerank_too_slow'],
  ] satisfies [string, Rerank, string][])('that %s changes nothing', async (_, rerank, reason) => {
    const before = await select({});
    const after = await select(own(rerank));
    expect(after.urls).toEqual(before.urls);
    expect(after.search).toEqual({ mode: 'lexical', degraded: [reason] });
    expect(after.log.join('\n')).not.toContain('please tell me');
  });

  it('is not asked while somebody types', async () => {
    const { search } = await select(
      own(async () => []),
      { prefix: true },
    );
    expect(search).toEqual({ mode: 'lexical' });
  });
});

describe('a reranker behind an endpoint', () => {
  const bodies: z.infer<typeof BODY>[] = [];
  let answer: (documents: string[]) => { status?: number; body: unknown };
  const http = createServer(async (req, res) => {
    const body = BODY.parse(await json(req));
    bodies.push(body);
    const given = answer(body.documents);
    const allowed = req.url === '/v1/rerank' && req.headers.authorization === 'Bearer key';
    res.writeHead(allowed ? (given.status ?? 200) : 401, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(given.body));
  });
  let env: Record<string, string> = {};
  beforeAll(async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const address = http.address();
    const port = typeof address === 'object' ? address?.port : '';
    env = {
      RERANK_BASE_URL: `http://127.0.0.1:${port}/v1`,
      RERANK_API_KEY: 'key',
      RERANK_MODEL: 'r',
    };
  });
  afterAll(() => void http.close());
  beforeEach(() => {
    bodies.length = 0;
  });

  it('scores the sections in the shape of Cohere and Jina', async () => {
    const before = await select({});
    // Sorted by relevance, as these endpoints answer.
    answer = (documents) => ({
      body: {
        results: documents
          .map((_, index) => ({ index, relevance_score: index / 100 }))
          .toReversed(),
      },
    });
    const { urls, search } = await select({ env });
    expect(search).toEqual({ mode: 'lexical', reranked: true });
    expect(urls).toEqual(before.urls.toReversed());
    expect(bodies[0]).toMatchObject({ model: 'r', query: QUERY });
    expect(bodies[0]?.documents.some((text) => text.startsWith('Installation'))).toBe(true);
  });

  it.each([
    ['fails', { status: 500, body: {} }],
    ['leaves sections out', { body: { results: [{ index: 0, relevance_score: 1 }] } }],
    ['gives another shape', { body: { scores: [1, 2, 3] } }],
  ])('that %s changes nothing', async (_, given) => {
    const before = await select({});
    answer = () => given;
    const { urls, search } = await select({ env });
    expect(urls).toEqual(before.urls);
    expect(search).toEqual({ mode: 'lexical', degraded: ['rerank_failed'] });
  });
});
