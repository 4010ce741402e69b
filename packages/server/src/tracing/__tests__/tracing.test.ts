import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import type { TracingConfig } from '../../configObserving.ts';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../testing/modelServer.ts';
import { runForRequest } from '../context.ts';
import { startTracing } from '../startTracing.ts';
import { tracingNow, withSpan } from '../tracing.ts';
import { type ReceivedSpan, startOtlpServer } from './otlpServer.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const QUESTION = 'What is the default of boilTimeout, dear zebra?';

let collector: Awaited<ReturnType<typeof startOtlpServer>>;
let model: ModelServer;
let database: TestDatabase;
let end: () => Promise<void> = async () => {};

beforeAll(async () => {
  model = await startModelServer();
  database = await createTestDatabase('pglite');
  await request(makeApp())
    .put('/api/v1/index')
    .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
    .send(toolManifest())
    .expect(200);
});
afterAll(async () => {
  await model.close();
  await database.close();
});
beforeEach(async () => {
  collector = await startOtlpServer();
});
afterEach(async () => {
  await end();
  await collector.close();
});

const makeApp = (env: Record<string, string> = {}) =>
  createTestApp(database.db, {
    env: { LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in', ...env },
  }).app;

async function start(config: Partial<TracingConfig> = {}): Promise<void> {
  end = await startTracing({
    endpoint: collector.url,
    headers: {},
    serviceName: 'docs-of-acme',
    ratio: 1,
    ...config,
  });
}

/** What has arrived when everything was sent. */
async function sent(): Promise<ReceivedSpan[]> {
  await end();
  end = async () => {};
  return collector.spans;
}

const ask = (app: ReturnType<typeof makeApp>, headers: Record<string, string> = {}) =>
  request(app).post('/api/v1/query').set(headers).send({ question: QUESTION }).expect(200);

test('a question becomes one trace: request, answer, search, model and statements', async () => {
  await start({ headers: { 'x-team': 'docs' } });
  model.reply(() => says('The default of boilTimeout is 5000 milliseconds [1].'));
  await ask(makeApp(), { traceparent: `00-${TRACE}-${PARENT}-01` });
  const spans = await sent();
  const one = (name: string) => spans.find((span) => span.name === name);
  const [root, answer, search, chat] = [
    one('POST /api/v1/query'),
    one('answer'),
    one('search'),
    one('chat stand-in'),
  ];
  expect(root).toMatchObject({
    kind: 2,
    parentSpanId: PARENT,
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/api/v1/query',
      'http.response.status_code': 200,
    },
  });
  expect(answer?.parentSpanId).toBe(root?.spanId);
  expect(search).toMatchObject({ parentSpanId: answer?.spanId });
  expect(chat).toMatchObject({
    kind: 3,
    parentSpanId: answer?.spanId,
    attributes: { 'gen_ai.usage.input_tokens': 120, 'gen_ai.usage.output_tokens': 30 },
  });
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === search?.spanId);
  expect(statements.map(({ name }) => name)).toContain('database select');
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
  expect(collector.resource()).toMatchObject({ 'service.name': 'docs-of-acme' });
  expect(collector.requests[0]).toMatchObject({
    path: '/v1/traces',
    headers: { 'x-team': 'docs', 'content-type': 'application/json' },
  });
});

test('no span holds a question, an address, a token or what an error repeats', async () => {
  await start();
  const message = `cannot answer ${QUESTION}`;
  model.reply(() => ({ status: 400, body: { error: { message } } }));
  const app = makeApp({ TRUST_PROXY: '1' });
  const headers = { 'X-Forwarded-For': '203.0.113.77', Authorization: 'Bearer seeded-token' };
  await ask(app, headers);
  await request(app).get('/api/auth/reset-password/seeded-token').set(headers);
  await request(app)
    .post('/api/auth/sign-in/email')
    .set(headers)
    .send({ email: 'seeded@example.com', password: 'seeded password' });
  const spans = await sent();
  expect(spans.map(({ name }) => name)).toContain('GET /api/auth/reset-password/{token}');
  expect(spans.find(({ name }) => name === 'chat stand-in')).toMatchObject({
    status: { code: 2 },
    attributes: { 'gen_ai.response.outcome': 'refused' },
  });
  const bodies = collector.requests.map(({ body }) => body).join();
  expect(bodies).not.toMatch(/zebra|203\.0\.113\.77|seeded/);
});

test('what fails within a span is told by its kind alone', async () => {
  await start();
  const span = tracingNow()?.request('GET /made-up', { parent: undefined, trusted: false });
  const failing = () =>
    withSpan('search', { kind: 'internal' }, () => Promise.reject(new TypeError(QUESTION)));
  const context = { requestId: 'one', traceId: TRACE, span };
  await expect(runForRequest(context, failing)).rejects.toThrow(QUESTION);
  span?.end();
  const failed = (await sent()).find(({ name }) => name === 'search');
  expect(failed).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'TypeError' } });
  expect(collector.requests.map(({ body }) => body).join()).not.toContain('zebra');
});

test('only a trusted proxy says whether a trace is kept', async () => {
  await start({ ratio: 0 });
  const kept = { traceparent: `00-${TRACE}-${PARENT}-01` };
  await request(makeApp()).get('/api/v1/sign-in-methods').set(kept);
  await request(makeApp({ TRUST_PROXY: 'loopback' }))
    .get('/api/v1/openapi.json')
    .set(kept);
  expect((await sent()).map(({ name }) => name)).toEqual(['GET /api/v1/openapi.json']);
});

test('health checks are not traced', async () => {
  await start();
  await request(makeApp()).get('/readyz').expect(200);
  expect(await sent()).toEqual([]);
});

test('an end comes though the collector is away, and nothing is traced after it', async () => {
  await start({ endpoint: 'http://127.0.0.1:1' });
  await request(makeApp()).get('/api/v1/sign-in-methods').expect(200);
  await end();
  expect(tracingNow()).toBeUndefined();
  expect((await request(makeApp()).get('/api/v1/sign-in-methods')).status).toBe(200);
});
