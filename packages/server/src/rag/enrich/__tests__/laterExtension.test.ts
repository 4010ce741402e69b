import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from '@jest/globals';
import { type Connection, connect, overPool } from '../../../database/connect.ts';
import { migrate } from '../../../database/migrate.ts';
import { behindPool } from '../../../database/pglite.ts';
import { fillDataDir } from '../../../testing/databases.ts';
import { kettleManifest, QUESTION } from '../../__tests__/kettles.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../../search/search.ts';
import { createSearchParts } from '../../search/searchParts.ts';
import { createEnrichedApp, embeddingsEnv, useEmbeddingServer } from './support.ts';

const server = useEmbeddingServer();

async function searchOnce({ db }: Connection) {
  const { enricher, deps } = createEnrichedApp(db, embeddingsEnv(server()));
  const ends = await enricher.drain();
  const search = createSearch(db, createSearchParts(deps));
  const { pages, search: info } = await search({ query: QUESTION, pages: 5, sectionsPerPage: 1 });
  return { ends, info, pages: pages.length };
}

it('a database that gains pgvector later is searched by meaning after a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'later-extension-'));
  await fillDataDir(dataDir, { migrated: false });
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'database') });
  const without = overPool('pglite', behindPool(pglite, 'without pgvector'));
  await migrate(without.db);
  await ingestManifest(without.db, kettleManifest());
  expect(await searchOnce(without)).toEqual({
    ends: [{ state: 'off', reason: expect.stringContaining('no pgvector') }],
    info: { mode: 'lexical', degraded: ['vectors_not_ready'] },
    pages: 2,
  });
  expect(server().requests).toEqual([]);
  await without.close();

  const restarted = await connect({ dataDir });
  expect(await migrate(restarted.db)).toEqual([]);
  expect(await searchOnce(restarted)).toEqual({
    ends: [{ state: 'idle' }],
    info: { mode: 'hybrid' },
    pages: 3,
  });
  await restarted.close();
  await rm(dataDir, { recursive: true });
}, 120_000);
