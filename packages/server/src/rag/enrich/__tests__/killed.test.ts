import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type ConnectConfig, connect } from '../../../database/connect.ts';
import { migrate } from '../../../database/migrate.ts';
import { createTestDatabase, fillDataDir, kindsWithVector } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { useEmbeddingServer } from './support.ts';

const SCRIPT = join(import.meta.dirname, 'embedForever.ts');
const SECTIONS = 200;
const BATCH = 10;

const server = useEmbeddingServer();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function embedElsewhere({ dataDir, databaseUrl = '' }: ConnectConfig): ChildProcess {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const args = [SCRIPT, dataDir, databaseUrl, server().baseUrl];
  const child = spawn(process.execPath, args, { stdio });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.signalCode === null) await once(child, 'exit');
}

/** Until its log says that nothing is left. */
async function untilDone({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('its log is not read');
  for await (const line of createInterface({ input: stdout })) {
    if (line.includes('has done its work')) return;
  }
  throw new Error('it ended before it was done');
}

const sent = () => server().requests.flat();
const distinct = () => new Set(sent()).size;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

/** A site with many sections, each of a text of its own. */
async function prepare(config: ConnectConfig): Promise<void> {
  const { db, close } = await connect(config);
  await migrate(db);
  const sections = Array.from({ length: SECTIONS }, (_, i) =>
    makeSection({ anchor: `s${i}`, text: `Section number ${i}.` }),
  );
  await ingestManifest(db, makeManifest([makePage({ url: '/large', sections })]));
  await close();
}

async function vectors(config: ConnectConfig): Promise<number> {
  const { db, close } = await connect(config);
  const { rows } = await sql<{ n: number }>`select count(*) as n from rag_vector_1`.execute(db);
  await close();
  return rows[0]?.n ?? 0;
}

describe('after kill -9 while sections are embedded', () => {
  it('the next start goes on where it was', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'killed-embedding-'));
    await fillDataDir(dataDir);
    await prepare({ dataDir });
    server().delay = 20;
    const first = embedElsewhere({ dataDir });
    await until(() => distinct() >= SECTIONS / 2);
    await kill(first);
    const before = sent().length;
    expect(before).toBeLessThan(SECTIONS);
    const second = embedElsewhere({ dataDir });
    await untilDone(second);
    await kill(second);
    // At most the batch whose answer never came is sent twice.
    expect(sent().length - SECTIONS).toBeLessThanOrEqual(BATCH);
    expect(await vectors({ dataDir })).toBe(SECTIONS);
    await rm(dataDir, { recursive: true });
  }, 120_000);

  const onPostgres = async () => {
    const database = await createTestDatabase('postgres');
    if (!database.url) throw new Error('a Postgres has an address');
    const config = { dataDir: '', databaseUrl: database.url };
    await prepare(config);
    server().delay = 20;
    const servers = [embedElsewhere(config), embedElsewhere(config), embedElsewhere(config)];
    await until(() => distinct() >= SECTIONS / 2);
    const { holder } = await database.db
      .selectFrom('rag_lease')
      .select('holder')
      .executeTakeFirstOrThrow();
    expect(holder).toBeTruthy();
    expect(sent()).toHaveLength(distinct());
    // Whoever it is that works: two are gone, and the third one finishes.
    for (const child of servers.slice(0, 2)) await kill(child);
    await until(() => distinct() === SECTIONS);
    await until(async () => (await vectors(config)) === SECTIONS);
    expect(sent().length - SECTIONS).toBeLessThanOrEqual(2 * BATCH);
    for (const child of servers) await kill(child);
    await database.close();
  };
  if (kindsWithVector().includes('postgres')) {
    it(
      'another server of the same Postgres takes over, and none does what another does',
      onPostgres,
      120_000,
    );
  }
});
