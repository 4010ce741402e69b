import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import { sql } from 'kysely';
import request from 'supertest';
import { problemSchema, type StreamEvent, streamEventSchema } from '../../contract/index.ts';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { createTestDatabase, describeOnEachDatabase } from '../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from './makeManifest.ts';

const QUESTION = 'What is the default of boilTimeout?';
const BEARER = `Bearer ${TEST_INGEST_TOKEN}`;

function put(app: Express) {
  return request(app).put('/api/v1/index').set('Authorization', BEARER);
}

async function listening<T>(app: Express, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(app).listen(0);
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  try {
    return await use(`http://127.0.0.1:${address.port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The status of an upload of bytes as they are, which supertest would turn into JSON. */
async function putBytes(app: Express, body: Buffer, encoding = 'identity'): Promise<number> {
  return listening(app, async (origin) => {
    const headers = {
      Authorization: BEARER,
      'Content-Type': 'application/json',
      'Content-Encoding': encoding,
      Connection: 'close',
    };
    const sent = { method: 'PUT', headers, body: new Uint8Array(body) };
    const response = await fetch(`${origin}/api/v1/index`, sent);
    await response.text();
    return response.status;
  });
}

/** The events of a stream as they were sent. */
function eventsOf(body: string): StreamEvent[] {
  const blocks = body.split('\n\n').filter((block) => block.startsWith('data: '));
  expect(blocks.at(-1)).toBe('data: [DONE]');
  return blocks.slice(0, -1).map((block) => streamEventSchema.parse(JSON.parse(block.slice(6))));
}

describeOnEachDatabase('the routes of the assistant', (database) => {
  let app: Express;
  beforeAll(async () => {
    app = createTestApp(database().db).app;
  });
  beforeEach(async () => {
    await put(app).send(toolManifest()).expect(200);
  });

  const post = (path: 'query' | 'select', body: object) =>
    request(app).post(`/api/v1/${path}`).send(body);

  async function expectStillAnswering() {
    const { body } = await post('query', { question: QUESTION }).expect(200);
    expect(body.citations[0].url).toBe('/docs/configuration#boilTimeout');
  }

  describe('query', () => {
    it('answers anyone in JSON', async () => {
      const { body } = await post('query', { question: QUESTION }).expect(200);
      expect(body).toMatchObject({ mode: 'extractive', confidence: 'high' });
      expect(body.answer).toContain('The default is 5000. [1]');
    });

    it('streams the same answer as UI message stream', async () => {
      const response = await post('query', { question: QUESTION })
        .set('Accept', 'text/event-stream')
        .expect(200)
        .expect('x-vercel-ai-ui-message-stream', 'v1')
        .expect('Content-Type', /^text\/event-stream/)
        .expect('Cache-Control', 'no-store')
        .expect('X-Accel-Buffering', 'no');
      const events = eventsOf(response.text);
      const types = events.map((event) => event.type);
      expect(types.filter((type, i) => type !== types[i - 1])).toEqual([
        'start',
        'data-sources',
        'text-start',
        'text-delta',
        'text-end',
        'data-citations',
        'data-answer',
        'finish',
      ]);
      const deltas = events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : []));
      const { body } = await post('query', { question: QUESTION });
      expect(deltas.length).toBeGreaterThan(1);
      expect(deltas.join('')).toBe(body.answer);
    });

    it('goes on serving when readers leave in the middle of a stream', async () => {
      await listening(app, async (origin) => {
        for (let i = 0; i < 5; i++) {
          const leave = new AbortController();
          const response = await fetch(`${origin}/api/v1/query`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
            body: JSON.stringify({ question: QUESTION }),
            signal: leave.signal,
          });
          expect(response.status).toBe(200);
          leave.abort();
        }
      });
      await expectStillAnswering();
    });

    it('prefers the version and locale of the page', async () => {
      const page = (version: string, url: string) =>
        makePage({
          url,
          version,
          title: 'Samovar',
          sections: [makeSection({ text: `Samovar ${version}.` })],
        });
      await put(app).send(makeManifest([page('2.0', '/docs/s'), page('1.0', '/docs/1.0/s')]));
      const urlFor = async (page?: object) =>
        (await post('query', { question: 'samovar', ...(page && { page }) })).body.sources[0].url;
      expect(await urlFor()).toBe('/docs/s');
      expect(await urlFor({ url: '/docs/1.0/x', version: '1.0' })).toBe('/docs/1.0/s');
      expect(await urlFor({ url: '/docs/1.0/x', version: '0.1', locale: 'xx' })).toBe('/docs/s');
    });

    it('offers JSON and event streams only', async () => {
      const { body } = await post('query', { question: 'x' })
        .set('Accept', 'text/html')
        .expect(406);
      expect(problemSchema.parse(body).code).toBe('not_acceptable');
    });
  });

  describe('select', () => {
    it('gives the best sections with the words around the match', async () => {
      const { body } = await post('select', { query: 'silent whistle', limit: 2 }).expect(200);
      expect(body.results[0]).toEqual({
        url: '/docs/configuration#whistle',
        title: 'Configuration',
        headingPath: ['Configuration', 'whistle'],
        excerpt: 'Set whistle to false and the kettle stays silent when the water boils.',
        score: expect.any(Number),
        matches: [
          { word: 'silent', fields: ['text'] },
          { word: 'whistle', fields: ['headings', 'text'] },
        ],
        highlights: [
          { field: 'heading', start: 0, end: 7 },
          { field: 'excerpt', start: 4, end: 11 },
          { field: 'excerpt', start: 42, end: 48 },
        ],
      });
      expect(body.results.length).toBeLessThanOrEqual(2);
    });

    it('gives the best section of each page, best page first', async () => {
      const { body } = await post('select', { query: 'kettle', groupBy: 'page' }).expect(200);
      const pages = body.results.map((result: { url: string }) => result.url.split('#')[0]);
      expect(new Set(pages).size).toBe(pages.length);
      const scores = body.results.map((result: { score: number }) => result.score);
      expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
      expect(pages.length).toBeGreaterThan(1);
    });

    it('filters by locale, version and tags', async () => {
      const count = async (filters: object) =>
        (await post('select', { query: 'kettle', filters }).expect(200)).body.results.length;
      expect(await count({ tags: ['start'] })).toBeGreaterThan(0);
      expect(await count({ tags: ['nowhere'] })).toBe(0);
      expect(await count({ locale: 'en' })).toBeGreaterThan(0);
      expect(await count({ locale: 'fr' })).toBe(0);
      expect(await count({ version: '1.0' })).toBe(0);
    });
  });

  describe('bad requests', () => {
    it.each([
      ['query', {}, 'question'],
      ['query', { question: '' }, 'question'],
      ['query', { question: '   ' }, 'question'],
      ['query', { question: 'x'.repeat(2_001) }, 'question'],
      ['query', { question: 7 }, 'question'],
      ['query', { question: 'x', extra: 1 }, 'extra'],
      ['query', { question: 'x', page: { url: '/', version: 'a\u0000' } }, 'page.version'],
      ['select', { query: 'x', limit: 51 }, 'limit'],
      ['select', { query: 'x', filters: { tags: 'a' } }, 'filters.tags'],
      ['select', { query: 'x', filters: { locale: '\u0000' } }, 'filters.locale'],
      ['select', { query: 'x', groupBy: 'site' }, 'groupBy'],
    ] as const)('%s %j is refused and the field named', async (path, body, field) => {
      const response = await post(path, body).expect(400);
      const problem = problemSchema.parse(response.body);
      expect(response.type).toBe('application/problem+json');
      expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    });

    it('refuses a question of 100,000 words before it is read', async () => {
      await post('query', { question: 'word '.repeat(100_000) }).expect(413);
    });

    it('refuses other methods, types and broken JSON', async () => {
      await request(app).get('/api/v1/query').expect(405).expect('Allow', 'POST');
      await request(app).post('/api/v1/index').expect(405).expect('Allow', 'PUT');
      await request(app).post('/api/v1/select').type('text').send('query').expect(415);
      const { body } = await request(app)
        .post('/api/v1/query')
        .type('json')
        .send('{"question": "a')
        .expect(400);
      expect(body.code).toBe('malformed_json');
    });

    it.each([
      'a\u0000b',
      '\uD800',
      "'; drop table rag_site; --",
      '(((((*+?{1,}[[[\\',
      '<img src=x onerror=alert(1)>',
      'שלום \u202E kettle',
      'k\u200Be\u200Bt\u200Btle',
      '%_%',
      '__proto__ constructor toString',
      'a'.repeat(2_000),
      'aA'.repeat(1_000),
      '🫖'.repeat(1_000),
    ])('%j is an ordinary question', async (question) => {
      await post('query', { question }).expect(200);
      await post('select', { query: question }).expect(200);
    });
  });

  describe('index', () => {
    it('says what it changed', async () => {
      const { body } = await put(app).send(toolManifest()).expect(200);
      expect(body).toMatchObject({ pages: 3, sections: 7, added: 0, unchanged: 7 });
    });

    it('takes a gzipped manifest that is larger than other bodies may be', async () => {
      const text = Array.from({ length: 40_000 }, (_, i) => `word${i}`).join(' ');
      const page = makePage({ url: '/large', sections: [makeSection({ text })] });
      const body = gzipSync(JSON.stringify(makeManifest([page])));
      expect(await putBytes(app, body, 'gzip')).toBe(200);
      const found = await post('select', { query: 'word39999' });
      expect(found.body.results[0].url).toBe('/large');
    });

    it.each([
      ['no token', undefined],
      ['another token', 'Bearer wrong'],
      ['another scheme', `Basic ${TEST_INGEST_TOKEN}`],
      ['more after the token', `${BEARER} more`],
    ])('refuses %s', async (_, authorization) => {
      const sent = request(app).put('/api/v1/index');
      if (authorization) sent.set('Authorization', authorization);
      const { body } = await sent.send(makeManifest([])).expect(401);
      expect(body.code).toBe('ingest_token_required');
      await expectStillAnswering();
    });

    it('says that no token is configured', async () => {
      const open = createTestApp(database().db, { env: { INGEST_TOKEN: '' } }).app;
      const { body } = await put(open).send(makeManifest([])).expect(403);
      expect(body.detail).toContain('INGEST_TOKEN');
    });

    const cut = JSON.stringify(toolManifest()).slice(0, -40);
    const withPage = (page: object) => ({
      ...toolManifest(),
      pages: [{ ...toolManifest().pages[0], ...page }],
    });
    it.each([
      ['a truncated one', cut, 400, 'malformed_json', undefined],
      ['an empty one', '', 400, 'malformed_json', undefined],
      ['another document', '{"hello": "world"}', 422, 'invalid_manifest', 'format'],
      ['a list', '[]', 422, 'invalid_manifest', ''],
      ['another version', { ...toolManifest(), format: 2 }, 422, 'invalid_manifest', 'format'],
      ['an unknown field', { ...toolManifest(), more: 1 }, 422, 'invalid_manifest', 'more'],
      [
        'a foreign address',
        withPage({ url: 'https://evil.example/' }),
        422,
        'invalid_manifest',
        'pages[0].url',
      ],
      [
        'a script address',
        withPage({ url: '//evil.example' }),
        422,
        'invalid_manifest',
        'pages[0].url',
      ],
      ['a NUL', withPage({ title: 'a\u0000' }), 422, 'invalid_manifest', 'pages[0].title'],
      ['no audience', withPage({ audience: [] }), 422, 'invalid_manifest', 'pages[0].audience'],
      [
        'two pages at one address',
        { ...toolManifest(), pages: [...toolManifest().pages, makePage({ url: '/blog/tea' })] },
        422,
        'invalid_manifest',
        'pages[3].url',
      ],
    ] as const)(
      'refuses %s, names the field and leaves the index alone',
      async (_, body, status, code, field) => {
        const response = await put(app).type('json').send(body).expect(status);
        const problem = problemSchema.parse(response.body);
        expect(problem.code).toBe(code);
        if (field !== undefined) expect(problem.errors?.[0]?.field).toBe(field);
        await expectStillAnswering();
      },
    );

    it('refuses what is no gzip, other encodings, other types, and bombs', async () => {
      expect(await putBytes(app, Buffer.from('not gzip'), 'gzip')).toBe(400);
      expect(await putBytes(app, Buffer.from('{}'), 'compress')).toBe(415);
      const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, ' '));
      expect(await putBytes(app, bomb, 'gzip')).toBe(413);
      expect(await putBytes(app, Buffer.from([0x22, 0xff, 0x22]))).toBe(400);
      await put(app).type('text').send('{}').expect(415);
      await expectStillAnswering();
    });

    it('refuses a gzip that was cut off on its way', async () => {
      const whole = gzipSync(JSON.stringify(toolManifest()));
      expect(await putBytes(app, whole.subarray(0, -20), 'gzip')).toBe(400);
      await expectStillAnswering();
    });

    it('refuses what is larger than the operator allows, and names the setting', async () => {
      const small = createTestApp(database().db, { env: { MANIFEST_LIMIT_MB: '1' } }).app;
      const bomb = gzipSync(Buffer.alloc(2 ** 20 + 1, ' '));
      expect(await putBytes(small, bomb, 'gzip')).toBe(413);
      const body = ' '.repeat(2 ** 20 + 1);
      const response = await put(small).type('json').send(body).expect(413);
      expect(problemSchema.parse(response.body).detail).toContain('MANIFEST_LIMIT_MB');
      await put(small).send(toolManifest()).expect(200);
    });
  });

  it('answers whatever a request claims about who sends it', async () => {
    for (const [name, value] of [
      ['Cookie', 'better-auth.session_token=forged.forged; other=%%%'],
      ['Authorization', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
      ['Authorization', 'garbage'],
    ] as const) {
      await post('query', { question: QUESTION }).set(name, value).expect(200);
      await post('select', { query: QUESTION }).set(name, value).expect(200);
    }
  });
});

describe.each(['pglite', 'postgres'] as const)('without the tables of accounts on %s', (kind) => {
  it('readers still get answers and sections', async () => {
    const database = await createTestDatabase(kind);
    const { app } = createTestApp(database.db);
    await put(app).send(toolManifest()).expect(200);
    await sql`drop table "session" cascade`.execute(database.db);
    await sql`drop table "user" cascade`.execute(database.db);
    const cookie = 'better-auth.session_token=forged.forged';
    const asked = await request(app)
      .post('/api/v1/query')
      .set('Cookie', cookie)
      .send({ question: QUESTION });
    expect(asked.body.confidence).toBe('high');
    const selected = await request(app)
      .post('/api/v1/select')
      .set('Cookie', cookie)
      .send({ query: QUESTION });
    expect(selected.body.results.length).toBeGreaterThan(0);
    await database.close();
  }, 60_000);
});
