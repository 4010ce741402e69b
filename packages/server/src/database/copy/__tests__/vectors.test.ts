import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Kysely } from 'kysely';
import { readBackup } from '../../../backup/readBackup.ts';
import { writeBackup } from '../../../backup/writeBackup.ts';
import { leftOutLines } from '../../../cli/backup/lines.ts';
import { kettleManifest, QUESTION } from '../../../rag/__tests__/kettles.ts';
import {
  createEnrichedApp,
  embeddingsEnv,
  useEmbeddingServer,
} from '../../../rag/enrich/__tests__/support.ts';
import { ingestManifest } from '../../../rag/ingest/index.ts';
import { createSearch } from '../../../rag/search/search.ts';
import { createSearchParts } from '../../../rag/search/searchParts.ts';
import {
  createTestDatabase,
  KINDS,
  kindsWithVector,
  type TestDatabase,
} from '../../../testing/databases.ts';
import type { Database } from '../../types.ts';
import { fillDatabase } from '../fill.ts';
import { moveRows } from '../move.ts';
import { type LongSource, longSource } from '../source.ts';
import { takesVectors } from '../vectors.ts';

const server = useEmbeddingServer();

/** Lets the server do what it does in the background, and searches. */
async function look(db: Kysely<Database>) {
  const { enricher, deps } = createEnrichedApp(db, embeddingsEnv(server()));
  server().requests = [];
  const ends = await enricher.drain();
  const embedded = server().requests.length;
  const search = createSearch(db, createSearchParts(deps));
  const { pages, search: info } = await search({ query: QUESTION, pages: 5, sectionsPerPage: 1 });
  return { ends, embedded, mode: info.mode, pages: pages.length };
}

const BY_MEANING = { ends: [{ state: 'idle' }], mode: 'hybrid', pages: 3 };

let old: TestDatabase;
beforeAll(async () => {
  old = await createTestDatabase('pglite');
  await ingestManifest(old.db, kettleManifest());
  expect(await look(old.db)).toEqual({ ...BY_MEANING, embedded: expect.any(Number) });
});
afterAll(() => old.close());

/** Ends like a process that is killed before a table. */
const until = (source: LongSource, last: string): LongSource => ({
  ...source,
  rowsFrom(table, skip) {
    if (table.name === last) throw new Error('killed');
    return source.rowsFrom(table, skip);
  },
});

const move = (db: Kysely<Database>, vectors: boolean, change = (source: LongSource) => source) =>
  old.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => moveRows(db, change(await longSource(trx)), { vectors }));

describe.each(kindsWithVector())('vectors, on %s,', (kind) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase(kind);
  });
  afterEach(() => database.close());

  test('come along in a move, also in one that goes on, and no text is sent to the model again', async () => {
    const { db } = database;
    expect(await takesVectors(db)).toBe(true);
    const cut = move(db, true, (source) => until(source, 'rag_vector_space'));
    await expect(cut).rejects.toThrow('killed');
    const { tables } = await move(db, true);
    const vectors = tables.find(({ name }) => name === 'rag_vector_1');
    expect(vectors?.there).toBeGreaterThan(0);
    expect(vectors?.there).toBe(vectors?.rows);
    expect(await look(db)).toEqual({ ...BY_MEANING, embedded: 0 });
  });

  test('come back with a backup, and no text is sent to the model again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    const file = join(folder, 'docs.backup');
    await writeBackup(old.db, file);
    const { source, close } = await readBackup(file);
    const { db } = database;
    const filled = await fillDatabase(db, source, { vectors: await takesVectors(db) });
    close();
    await rm(folder, { recursive: true });
    expect(leftOutLines(filled)).toEqual([]);
    expect(await look(db)).toEqual({ ...BY_MEANING, embedded: 0 });
  });
});

test.each(KINDS)(
  'what is moved to %s without its vectors is searched by words, and by meaning once they are made anew',
  async (kind) => {
    const database = await createTestDatabase(kind);
    const { db } = database;
    const moved = await move(db, false);
    expect(leftOutLines(moved)).toEqual([
      'The vectors of the embedding model were left out, because this database has no pgvector: search goes by words. Once it has pgvector, the server asks the model for them anew.',
    ]);
    expect(await db.selectFrom('rag_vector_space').selectAll().execute()).toEqual([]);
    const off = { ends: [{ state: 'off', reason: expect.stringContaining('no pgvector') }] };
    expect(await look(db)).toEqual(
      (await takesVectors(db))
        ? { ...BY_MEANING, embedded: expect.any(Number) }
        : { ...off, embedded: 0, mode: 'lexical', pages: 2 },
    );
    await database.close();
  },
);
