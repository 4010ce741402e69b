import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { loadConfig } from '../../config.ts';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../testing/modelServer.ts';
import { accountApp, someone } from '../../testing/reader.ts';
import { createMetrics, type Metrics } from '../metrics.ts';

const TOKEN = 'a-metrics-token-for-tests';

/** The value of a series, such as `docsauth_mail_queue_waiting` or `up{job="a"}`; 0 without one. */
function seriesValue(text: string, series: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

/** How much each series grew while something was done. */
async function growth(metrics: Metrics, task: () => Promise<unknown>) {
  const before = await metrics.text();
  await task();
  const after = await metrics.text();
  return (series: string) => seriesValue(after, series) - seriesValue(before, series);
}

let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer();
});
afterAll(() => model.close());

describeOnEachDatabase('metrics', (database) => {
  const make = (more: Record<string, string> = {}) => {
    const env = { LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in', ...more };
    const app = accountApp(database(), { env });
    const { config, db, mailer } = app.deps;
    return { app, metrics: createMetrics({ config, db, pool: database().pool, mailer }) };
  };

  const ingest = (app: ReturnType<typeof make>['app']) =>
    request(app.app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
      .send(toolManifest());

  test('count requests by route and status, never by address', async () => {
    const { app, metrics } = make();
    const grown = await growth(metrics, async () => {
      await request(app.app).get('/api/v1/conversations/a-secret-id');
      await request(app.app).get('/api/v1/made-up-by-a-client');
    });
    const series = (route: string, status: number) =>
      `docsauth_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`;
    expect(grown(series('/api/v1/conversations/{id}', 401))).toBe(1);
    expect(grown(series('unknown', 404))).toBe(1);
    expect(await metrics.text()).not.toMatch(/a-secret-id|made-up/);
  });

  test('tell of events of accounts, ingests, searches and what is in the index', async () => {
    const { app, metrics } = make();
    const grown = await growth(metrics, async () => {
      await app.browser().post('/sign-in/email', someone());
      await ingest(app).expect(200);
      await request(app.app).get('/api/v1/select?query=boilTimeout').expect(200);
    });
    expect(grown('docsauth_auth_events_total{type="sign-in",outcome="failed"}')).toBe(1);
    expect(grown('docsauth_ingest_duration_seconds_count{outcome="done"}')).toBe(1);
    expect(grown('docsauth_ingest_sections_total{change="added"}')).toBeGreaterThan(3);
    const found = 'docsauth_search_duration_seconds_count{mode="lexical",outcome="found"}';
    expect(grown(found)).toBe(1);
    // Made after the ingest, so that nothing is known yet.
    const { site } = toolManifest();
    const labels = `{site="${site.url}${site.baseUrl}",locale="en"}`;
    const text = await make().metrics.text();
    expect(seriesValue(text, `docsauth_index_sections${labels}`)).toBeGreaterThan(3);
    expect(
      seriesValue(text, `docsauth_index_published_timestamp_seconds${labels}`),
    ).toBeGreaterThan(1.7e9);
  });

  test('tell what models did, what it cost, and when there was nothing left', async () => {
    const { app, metrics } = make({ LLM_DAILY_TOKENS: '100000' });
    await ingest(app);
    model.reply(() => says('The default of boilTimeout is 5000 milliseconds [1].'));
    const ask = (to: typeof app) =>
      request(to.app)
        .post('/api/v1/query')
        .send({ question: 'What is the default of boilTimeout?' })
        .expect(200);
    const grown = await growth(metrics, () => ask(app));
    const call = 'docsauth_model_call_duration_seconds_count{kind="chat",model="stand-in"';
    expect(grown(`${call},outcome="ok"}`)).toBe(1);
    expect(grown('docsauth_model_tokens_total{model="stand-in",direction="input"}')).toBe(120);
    expect(grown('docsauth_model_tokens_total{model="stand-in",direction="output"}')).toBe(30);

    model.reply(() => ({ status: 401 }));
    const failed = await growth(metrics, () => ask(app));
    expect(failed(`${call},outcome="refused"}`)).toBe(1);
    expect(failed('docsauth_answers_quoted_total{reason="model_unavailable"}')).toBe(1);

    const poor = make({ LLM_DAILY_TOKENS: '10' });
    const refused = await growth(poor.metrics, () => ask(poor.app));
    expect(refused('docsauth_budget_refusals_total')).toBe(1);
    const text = await make().metrics.text();
    expect(seriesValue(text, 'docsauth_budget_used_tokens{period="day"}')).toBeGreaterThan(149);
    expect(seriesValue(text, 'docsauth_budget_allowed_tokens{period="day"}')).toBe(2_000_000);
  });

  test('tell of the mail queue, the pool and the statements', async () => {
    const made = createTestApp(database().db);
    const { config, db, mailer } = made.deps;
    await mailer.send({
      template: 'verify-email',
      to: 'ada@example.com',
      data: { code: '123456', validForSeconds: 600 },
    });
    const metrics = createMetrics({ config, db, pool: database().pool, mailer });
    const text = await metrics.text();
    expect(seriesValue(text, 'docsauth_mail_queue_waiting')).toBe(1);
    expect(seriesValue(text, 'docsauth_database_pool_connections_max')).toBe(
      database().kind === 'pglite' ? 1 : 10,
    );
    const grown = await growth(metrics, () => mailer.drain());
    expect(grown('docsauth_mails_total{template="verify-email",outcome="delivered"}')).toBe(1);
  });
});

describe('the address of metrics', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite');
  });
  afterAll(() => database.close());

  const appWith = (env: Record<string, string>) => {
    const { deps } = createTestApp(database.db, { env });
    const metrics = createMetrics({ ...deps, pool: database.pool });
    return createTestApp(database.db, { env, deps: { metrics } }).app;
  };

  test('shows them to holders of the token', async () => {
    const app = appWith({ METRICS_TOKEN: TOKEN });
    const { text, headers } = await request(app)
      .get('/metrics')
      .set('Authorization', `Bearer ${TOKEN}`)
      .expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/^docsauth_build_info\{version="\d+\.\d+\.\d+"\} 1$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
  });

  test.each([undefined, 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`])(
    'refuses whoever sends %s',
    async (authorization) => {
      const sent = request(appWith({ METRICS_TOKEN: TOKEN })).get('/metrics');
      const { status, body, headers } = await (authorization
        ? sent.set('Authorization', authorization)
        : sent);
      expect([status, body.code]).toEqual([401, 'metrics_token_required']);
      expect(headers['www-authenticate']).toBe('Bearer');
    },
  );

  test.each<Record<string, string>>([
    {},
    { METRICS_PORT: '9464' },
    { METRICS_PORT: '9464', METRICS_TOKEN: TOKEN },
  ])('is not on the port of the site with %j', async (env) => {
    const sent = request(appWith(env)).get('/metrics').set('Authorization', `Bearer ${TOKEN}`);
    expect((await sent).status).toBe(404);
  });
});

test('metrics come though the database is away, and say so', async () => {
  const database = await createTestDatabase('pglite');
  const { deps } = createTestApp(database.db);
  const metrics = createMetrics({ ...deps, pool: database.pool });
  await database.close();
  const text = await metrics.text();
  expect(seriesValue(text, 'docsauth_database_up')).toBe(0);
  expect(text).toContain('docsauth_http_requests_in_flight');
  expect(text).not.toMatch(/^docsauth_mail_queue_waiting \d/m);
});

describe('what may be set', () => {
  test('is a port beyond this machine only with a token', () => {
    const env = { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
    expect(() => loadConfig(env)).toThrow(/METRICS_TOKEN: required/);
    expect(loadConfig({ ...env, METRICS_TOKEN: TOKEN }).metrics).toEqual({
      port: 9464,
      host: '0.0.0.0',
      token: TOKEN,
    });
  });

  test('is another port than that of the site, and a token that is hard to guess', () => {
    expect(() => loadConfig({ METRICS_PORT: '3000' })).toThrow(/METRICS_PORT: must be another/);
    expect(() => loadConfig({ METRICS_TOKEN: 'short' })).toThrow(/METRICS_TOKEN: must have/);
  });

  test('are headers for traces, whose text is never repeated', () => {
    const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://localhost:4318/';
    const set = (headers: string) =>
      loadConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: headers });
    expect(set('authorization=Bearer%20abc, x-team=docs').tracing).toEqual({
      endpoint: 'http://localhost:4318',
      headers: { authorization: 'Bearer abc', 'x-team': 'docs' },
      serviceName: 'docusaurus-auth',
      ratio: 1,
    });
    expect(() => set('Bearer s3cret')).toThrow(/^(?!.*s3cret).*OTEL_EXPORTER_OTLP_HEADERS: must/s);
  });
});
