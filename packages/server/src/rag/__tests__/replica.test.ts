import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import type { Manifest } from '../../contract/index.ts';
import { type Replica, watchReplica } from '../../database/replica/replica.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../../testing/databases.ts';
import { ingestManifest } from '../ingest/index.ts';

function manifest(...texts: string[]): Manifest {
  return {
    format: 1,
    site: { url: 'http://localhost:3000', baseUrl: '/', title: 'Docs' },
    locale: 'en',
    pages: texts.map((text, index) => ({
      url: `/docs/${index}`,
      title: `Page ${index}`,
      locale: 'en',
      plugin: 'docs:default',
      tags: [],
      audience: ['public'],
      hash: text,
      sections: [{ headingPath: [`Page ${index}`], text, code: [], hash: text }],
    })),
  };
}

const KETTLE = 'The kettle boils water for the tea.';
const TEAPOT = 'The teapot pours what has drawn.';

/**
 * A second database with the same rows stands for a replica, as far as rows tell. A streaming one is
 * in `e2e/system/replica`.
 */
describeOnEachDatabase('a read replica', (database) => {
  let second: TestDatabase;
  let replica: Replica;
  let app: ReturnType<typeof createTestApp>;
  let now = 0;
  const log: object[] = [];
  const logger = {
    warn: (entry: object) => void log.push(entry),
    info: () => {},
  };

  /** Gives the replica what the primary has, as streaming does. */
  async function catchUp(...texts: string[]): Promise<void> {
    await ingestManifest(second.db, manifest(...texts));
    const { rows } = await sql<{ at: string; generation: number }>`
      select published_at::text as at, generation from rag_site`.execute(database().db);
    const [{ at, generation } = { at: '', generation: 0 }] = rows;
    await sql`update rag_site set published_at = ${at}::timestamptz, generation = ${generation}`.execute(
      second.db,
    );
    // Tells in an answer which of both was asked.
    await sql`update rag_section set title = 'Replica' where title like 'Page%'`.execute(second.db);
  }

  const select = (query: string) => request(app.app).post('/api/v1/select').send({ query });
  const titles = async (query: string) => {
    const answer = await select(query);
    expect(answer.status).toBe(200);
    return answer.body.results.map(({ title }: { title: string }) => title);
  };
  const outcome = async (outcome: string) => {
    const { config, mailer } = app.deps;
    const metrics = createMetrics({ ...database(), config, mailer, replica });
    const text = await metrics.text();
    const up = /^docsauth_database_replica_up (\d)/m.exec(text)?.[1];
    const reads = new RegExp(`^docsauth_replica_reads_total{outcome="${outcome}"} (\\d+)`, 'm');
    return { up, reads: Number(reads.exec(text)?.[1] ?? 0) };
  };

  beforeAll(async () => {
    second = await createTestDatabase(database().kind);
  });
  afterAll(() => second.close());

  beforeEach(async () => {
    now += 1_000_000;
    log.length = 0;
    await ingestManifest(database().db, manifest(KETTLE));
    await catchUp(KETTLE);
    const { db } = database();
    replica = watchReplica({ primary: db, replica: second.db, logger, now: () => now });
    app = createTestApp(db, { deps: { replica } });
    expect(await replica.look()).toBe('ok');
  });

  test('answers searches, suggestions and questions while it has what the primary has', async () => {
    expect(await titles('kettle')).toEqual(['Replica']);
    const suggested = await request(app.app).get('/api/v1/suggestions');
    expect(JSON.stringify(suggested.body)).toContain('Replica');
    const asked = await request(app.app).post('/api/v1/query').send({ question: 'kettle water' });
    expect(asked.body.sources.map(({ title }: { title: string }) => title)).toEqual(['Replica']);
  });

  test('is not asked after an ingest until it has it too', async () => {
    const sent = await request(app.app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
      .send(manifest(KETTLE, TEAPOT));
    expect(sent.status).toBe(200);
    expect(await titles('teapot')).toEqual(['Page 1']);
    expect(await replica.look()).toBe('behind');
    expect(await titles('teapot')).toEqual(['Page 1']);
    await catchUp(KETTLE, TEAPOT);
    expect(await replica.look()).toBe('ok');
    // Not the same words: what was answered is remembered, from whichever of both it came.
    expect(await titles('teapot drawn')).toEqual(['Replica']);
  });

  test('that lags behind another process answers from its older state, whole, until the next look', async () => {
    await ingestManifest(database().db, manifest(TEAPOT));
    expect(await titles('kettle')).toEqual(['Replica']);
    expect(await titles('teapot')).toEqual([]);
    now += 2_000;
    await select('kettle');
    expect(await replica.look()).toBe('behind');
    expect(await titles('teapot')).toEqual(['Page 0']);
    expect(log).toEqual([expect.objectContaining({ state: 'behind' })]);
  });

  test('is asked again after a quiet time only when a look has found it well', async () => {
    now += 60_000;
    expect(await titles('kettle')).toEqual(['Page 0']);
    await replica.look();
    expect(await titles('kettle water')).toEqual(['Replica']);
  });

  test('of another database is never asked', async () => {
    await sql`update rag_site set published_at = published_at - interval '1 second'`.execute(
      second.db,
    );
    expect(await replica.look()).toBe('behind');
    expect(await titles('kettle')).toEqual(['Page 0']);
  });

  test('that fails is not noticed by the reader, but by /readyz and the metrics', async () => {
    const before = await outcome('failed');
    expect(before.up).toBe('1');
    await sql`alter table rag_section rename to rag_section_away`.execute(second.db);
    try {
      expect(await titles('kettle')).toEqual(['Page 0']);
      expect(replica.usable()).toBe(false);
      expect(await titles('kettle')).toEqual(['Page 0']);
      expect(await outcome('failed')).toMatchObject({ reads: before.reads + 1 });
    } finally {
      await sql`alter table rag_section_away rename to rag_section`.execute(second.db);
    }
  });

  test('is asked while the primary is away, whatever is lacking', async () => {
    const gone = await createTestDatabase(database().kind);
    const lone = watchReplica({ primary: gone.db, replica: second.db, logger, now: () => now });
    app = createTestApp(gone.db, { deps: { replica: lone } });
    expect(await lone.look()).toBe('behind');
    await gone.close();
    expect(await lone.look()).toBe('ok');
    expect(await titles('kettle')).toEqual(['Replica']);
    const asked = await request(app.app).post('/api/v1/query').send({ question: 'kettle water' });
    expect([asked.status, asked.body.sources?.length]).toEqual([200, 1]);
  });

  test('that is away leaves the server ready, and is named', async () => {
    const lost = await createTestDatabase(database().kind);
    await lost.close();
    const away = watchReplica({ primary: database().db, replica: lost.db, logger });
    app = createTestApp(database().db, { deps: { replica: away } });
    const { status, body } = await request(app.app).get('/readyz');
    expect([status, body.checks.replica]).toEqual([200, 'away']);
    expect(body.degraded).toContain('replica');
    expect(await titles('kettle')).toEqual(['Page 0']);
    replica = away;
    expect(await outcome('failed')).toMatchObject({ up: '0' });
  });
});
