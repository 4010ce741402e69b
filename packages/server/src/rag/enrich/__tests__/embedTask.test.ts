import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { loadConfig } from '../../../config.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { kettleManifest } from '../../__tests__/kettles.ts';
import { makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { vectorStatus } from '../vectorStatus.ts';
import { createEnrichedApp, embeddingsEnv, emptyIndex, useEmbeddingServer } from './support.ts';

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

const enricherFor = (env: Record<string, string> = {}) =>
  createEnrichedApp(database.db, embeddingsEnv(server(), env)).enricher;
const embedded = () => server().requests.flat();

async function spaces() {
  return database.db
    .selectFrom('rag_vector_space')
    .orderBy('id')
    .select(['id', 'model', 'dimensions', 'ready_at'])
    .execute();
}

async function vectorsIn(space: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(`rag_vector_${space}`)}`.execute(database.db);
  return rows[0]?.n ?? 0;
}

describe('embedding in the background', () => {
  it('gives every section its vector, with its headings, in few requests', async () => {
    expect(await enricherFor().drain()).toEqual([{ state: 'idle' }]);
    expect(server().requests).toHaveLength(1);
    expect(embedded().toSorted()).toEqual([
      'Colours > Page\n\nThere is a red one, and please how about a blue one.',
      'Descaling > Page\n\nDescale with vinegar once a month, please do it.',
      'Whistle > Page\n\nWhistle off: the kettle stays silent.',
    ]);
    expect(await spaces()).toMatchObject([{ dimensions: 64, ready_at: expect.any(Date) }]);
    expect(await vectorsIn(1)).toBe(3);
  });

  it('embeds a changed section only, and never a text that it has embedded before', async () => {
    await enricherFor().drain();
    const { pages, ...rest } = kettleManifest();
    const changed = makeSection({ text: 'Whistle off: it stays quiet.' });
    const [whistle, ...others] = pages;
    if (!whistle) throw new Error('no page');
    server().requests = [];
    const moved = others.map((page) => ({ ...page, tags: ['new'] }));
    await ingestManifest(database.db, {
      ...rest,
      pages: [...moved, { ...whistle, sections: [changed] }],
    });
    await enricherFor().drain();
    expect(embedded()).toEqual(['Whistle > Page\n\nWhistle off: it stays quiet.']);
    server().requests = [];
    await ingestManifest(database.db, kettleManifest());
    await ingestManifest(database.db, kettleManifest({ locale: 'fr', pages: [] }));
    await enricherFor().drain();
    expect(embedded()).toEqual([]);
  });

  it('embeds once what several versions and locales have in common', async () => {
    const page = (locale: string) => ({ ...kettleManifest().pages[0], locale, url: `/${locale}` });
    const french = { ...kettleManifest({ locale: 'fr' }), pages: [makePage(page('fr'))] };
    await ingestManifest(database.db, french);
    await enricherFor().drain();
    expect(embedded()).toHaveLength(3);
  });

  it('fills in the hashes of sections that an older version has stored', async () => {
    await sql`update rag_section set text_hash = null, facet = null`.execute(database.db);
    await enricherFor().drain();
    expect(embedded()).toHaveLength(3);
    const { rows } = await sql`
      select facet from rag_section where text_hash is not null order by facet`.execute(
      database.db,
    );
    expect(rows).toEqual([{ facet: 0 }, { facet: 0 }, { facet: 1 }]);
  });

  it('puts the prefix of the model before every text', async () => {
    await enricherFor({ EMBEDDINGS_TEXT_PREFIX: 'search_document: ' }).drain();
    expect(embedded().every((text) => text.startsWith('search_document: '))).toBe(true);
  });

  it('makes a new space for another model, prefix or length, and keeps the old one', async () => {
    await enricherFor().drain();
    await enricherFor({ EMBEDDINGS_MODEL: 'another' }).drain();
    await enricherFor({ EMBEDDINGS_DIMENSIONS: '16' }).drain();
    await enricherFor({ EMBEDDINGS_TEXT_PREFIX: 'text: ' }).drain();
    expect(embedded()).toHaveLength(12);
    expect((await spaces()).map(({ model, dimensions }) => [model, dimensions])).toEqual([
      ['test', 64],
      ['another', 64],
      ['test', 16],
      ['test', 64],
    ]);
    server().requests = [];
    await enricherFor().drain();
    expect(embedded()).toEqual([]);
  });

  it('drops the vectors of a model that nobody has used for a week', async () => {
    await enricherFor({ EMBEDDINGS_MODEL: 'old' }).drain();
    await sql`update rag_vector_space set used_at = now() - interval '8 days'`.execute(database.db);
    await enricherFor().drain();
    expect((await spaces()).map(({ model }) => model)).toEqual(['test']);
    await expect(vectorsIn(1)).rejects.toThrow('does not exist');
  });

  it('makes the table of a space again that is gone', async () => {
    await enricherFor().drain();
    await sql`drop table rag_vector_1`.execute(database.db);
    await enricherFor().drain();
    expect(await vectorsIn(1)).toBe(3);
  });
});

describe('a model that fails', () => {
  it.each(['broken', 'hangs-up', 'malformed', 'short-list', 'zero', 'uneven'] as const)(
    'and is %s leaves no vector, and everything is embedded when it is back',
    async (fault) => {
      server().faults = [fault];
      const enricher = enricherFor();
      expect(await enricher.drain()).toMatchObject([{ state: 'waiting' }]);
      expect(await spaces()).toEqual([]);
      expect(await enricher.drain()).toEqual([{ state: 'idle' }]);
      expect(await vectorsIn(1)).toBe(3);
    },
  );

  it('waits as long as it is asked to', async () => {
    server().faults = ['rate-limited'];
    expect(await enricherFor().drain()).toMatchObject([{ state: 'waiting', seconds: 1 }]);
  });

  it('does not believe one answer of another length, but several', async () => {
    const enricher = enricherFor();
    await enricher.drain();
    await ingestManifest(database.db, { ...kettleManifest(), locale: 'en', pages: [] });
    const text = 'A new page about water.';
    const page = makePage({ url: '/new', sections: [makeSection({ text })] });
    await ingestManifest(database.db, { ...kettleManifest(), pages: [page] });
    server().dimensions = 32;
    expect(await enricher.drain()).toMatchObject([{ state: 'waiting' }]);
    expect(await spaces()).toHaveLength(1);
    // The text failed alone: it would wait a minute.
    const retry = () => sql`delete from rag_model_failure`.execute(database.db);
    await retry();
    await enricher.drain();
    await retry();
    expect(await enricher.drain()).toEqual([{ state: 'idle' }]);
    expect((await spaces()).map(({ dimensions }) => dimensions)).toEqual([64, 32]);
  });

  it('on one text only holds up no other', async () => {
    server().maxCharacters = 60;
    await enricherFor().drain();
    expect(await vectorsIn(1)).toBe(1);
    const failures = await database.db.selectFrom('rag_model_failure').selectAll().execute();
    expect(failures).toHaveLength(2);
    server().requests = [];
    await enricherFor().drain();
    expect(embedded()).toEqual([]);
  });

  it('on a long text gets its beginning', async () => {
    server().maxCharacters = 1_000;
    const text = 'Long. '.repeat(290);
    const page = makePage({ url: '/long', title: 'Long', sections: [makeSection({ text })] });
    await ingestManifest(database.db, { ...kettleManifest(), pages: [page] });
    await enricherFor().drain();
    expect(await vectorsIn(1)).toBe(1);
    expect(embedded().at(-1)).toMatch(/^Long > Page\n\nLong\. /);
  });
});

describe('the report of a start', () => {
  const config = (env: Record<string, string>) =>
    loadConfig({ ...embeddingsEnv(server()), ...env });

  it('says how far the vectors are', async () => {
    const { db } = database;
    expect(await vectorStatus(config({}), db)).toEqual({
      model: 'test',
      available: true,
      total: 3,
      done: 0,
    });
    await enricherFor().drain();
    expect(await vectorStatus(config({}), db)).toMatchObject({ total: 3, done: 3 });
    expect(await vectorStatus(loadConfig({}), db)).toBeUndefined();
  });
});
