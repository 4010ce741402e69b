import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Connection, connect } from '../../../database/connect.ts';
import { createTestDatabase, fillDataDir } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { createSearch } from '../../search/search.ts';
import { ingestManifest } from '../index.ts';

const SCRIPT = join(import.meta.dirname, 'ingestForever.ts');
const SECTIONS = 1_200;

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** Ingests in another process, kills it in the middle of its third manifest, and tells its lines. */
async function killedIngest(dataDir: string, databaseUrl = ''): Promise<string[]> {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const started = spawn(process.execPath, [SCRIPT, dataDir, databaseUrl], { stdio });
  child = started;
  const lines: string[] = [];
  for await (const line of createInterface({ input: started.stdout })) {
    lines.push(line);
    if (line.startsWith('storing turn2')) started.kill('SIGKILL');
  }
  if (started.signalCode === null) await once(started, 'exit');
  return lines;
}

async function expectWholeTurn({ db }: Connection, lines: string[]): Promise<void> {
  const published = lines.findLast((line) => line.startsWith('published'))?.split(' ')[1] ?? '';
  const search = createSearch(db);
  const found = async (query: string) =>
    (await search({ query, pages: 5, sectionsPerPage: 5 })).pages.length;
  expect(published).toBe('turn1');
  expect(await found(published)).toBe(1);
  expect(await found('turn2')).toBe(0);
  const live = await db
    .selectFrom('rag_segment')
    .where('live', '=', true)
    .select('sections')
    .execute();
  expect(live.reduce((sum, segment) => sum + segment.sections, 0)).toBe(SECTIONS);
}

async function expectNextIngest({ db }: Connection): Promise<void> {
  const sections = [makeSection({ text: 'samovar' })];
  const result = await ingestManifest(db, makeManifest([makePage({ url: '/new', sections })]));
  expect(result).toMatchObject({ added: 1, removed: SECTIONS, sections: 1 });
  const { pages } = await createSearch(db)({ query: 'samovar', pages: 5, sectionsPerPage: 5 });
  expect(pages).toHaveLength(1);
}

describe('after kill -9 during an ingest', () => {
  it('the old index of the embedded database answers and the next ingest succeeds', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'killed-ingest-'));
    await fillDataDir(dataDir);
    const lines = await killedIngest(dataDir);
    const connection = await connect({ dataDir });
    await expectWholeTurn(connection, lines);
    await expectNextIngest(connection);
    await connection.close();
    await rm(dataDir, { recursive: true });
  }, 120_000);

  it('the old index on Postgres answers and the next ingest succeeds', async () => {
    const database = await createTestDatabase('postgres');
    const lines = await killedIngest('', database.url);
    await expectWholeTurn(database, lines);
    await expectNextIngest(database);
    await database.close();
  }, 120_000);
});
