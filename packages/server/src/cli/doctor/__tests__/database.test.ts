import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { type Config, loadConfig } from '../../../config.ts';
import type { Manifest } from '../../../contract/index.ts';
import { createLogger } from '../../../http/logger.ts';
import { ingestManifest } from '../../../rag/ingest/index.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  fillDataDir,
  type TestDatabase,
} from '../../../testing/databases.ts';
import { freePort } from '../../../testing/freePort.ts';
import { startControl } from '../../control/controlServer.ts';
import type { CheckName, Finding } from '../finding.ts';
import { checkDatabase } from '../inside/database.ts';
import { databaseReport } from '../inside/databaseReport.ts';
import { indexFindings } from '../inside/indexed.ts';
import { checkReplica } from '../inside/replica.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'doctor-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const of = (findings: Finding[], check: CheckName) => findings.filter((one) => one.check === check);

function manifest(texts: string[], url = 'http://localhost:3000'): Manifest {
  return {
    format: 1,
    site: { url, baseUrl: '/', title: 'Docs' },
    locale: 'en',
    pages: texts.map((text, index) => ({
      url: `/docs/${index}`,
      title: `Page ${index}`,
      locale: 'en',
      plugin: 'docs:default',
      tags: [],
      audience: ['public'],
      hash: String(index),
      sections: [{ headingPath: [`Page ${index}`], text, code: [], hash: String(index) }],
    })),
  };
}

describeOnEachDatabase('a report on a database', (database) => {
  const report = (config: Partial<Config> = {}) =>
    databaseReport(database().db, { ...loadConfig({}), ...config });

  test('finds nothing wrong with one that is up to date', async () => {
    const found = await report();
    expect(found).toMatchObject({
      pending: [],
      unknown: [],
      drift: [],
      indexed: [],
      mayCreate: true,
    });
    expect(found.version).toMatch(/^\d+\.\d+/);
    expect(Math.abs(found.clock.ahead)).toBeLessThan(3_600_000);
  });

  test('tells what the build has that the index has not, and changes nothing', async () => {
    const { db } = database();
    await ingestManifest(db, manifest(['one', 'two', 'three']));
    const manifestDir = join(root, 'manifests');
    await mkdir(manifestDir, { recursive: true });
    await writeFile(join(manifestDir, 'en.json'), JSON.stringify(manifest(['one', 'changed'])));
    const found = await report({ manifestDir });
    expect(found.indexed).toEqual([
      expect.objectContaining({ site: 'http://localhost:3000/', locale: 'en', sections: 3 }),
    ]);
    expect(found.built).toEqual([
      { site: 'http://localhost:3000/', locale: 'en', added: 1, removed: 2 },
    ]);
    expect(indexFindings(found, loadConfig({}))).toContainEqual(
      expect.objectContaining({
        status: 'warn',
        message: expect.stringContaining('older than the build'),
      }),
    );
    expect((await report()).indexed[0]?.sections).toBe(3);
    const elsewhere = { BETTER_AUTH_URL: 'https://docs.example.com' };
    expect(indexFindings(found, loadConfig(elsewhere))).toContainEqual(
      expect.objectContaining({
        change: expect.stringContaining("url: 'https://docs.example.com'"),
      }),
    );
  });

  test('tells of manifests that cannot be read, and of a site that was never indexed', async () => {
    const manifestDir = join(root, 'others');
    await mkdir(manifestDir, { recursive: true });
    await writeFile(
      join(manifestDir, 'a.json'),
      JSON.stringify(manifest(['one'], 'http://other.example')),
    );
    expect((await report({ manifestDir })).built).toEqual([
      expect.objectContaining({ site: 'http://other.example/', added: 1 }),
    ]);
    await writeFile(join(manifestDir, 'a.json'), '{');
    expect((await report({ manifestDir })).manifestProblem).toMatch(/a\.json is not usable/);
  });

  test('names what sign-in misses, and a migration of a newer server', async () => {
    const { db } = database();
    await sql`alter table "user" drop column role`.execute(db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '2030')`.execute(
      db,
    );
    const found = await report();
    expect(found.drift).toEqual(['column "user"."role" is missing']);
    expect(found.unknown).toEqual(['9999_later']);
  });
});

describeOnEachDatabase(
  'a report on an empty database',
  (database) => {
    test('names every migration, and makes no table', async () => {
      const found = await databaseReport(database().db, loadConfig({}));
      expect(found.pending).toContain('0001_auth');
      expect(found).toMatchObject({ drift: [], indexed: [] });
      const { rows } = await sql`
        select tablename from pg_tables where schemaname = 'public'`.execute(database().db);
      expect(rows).toEqual([]);
    });
  },
  { migrated: false },
);

describe('a database of its own', () => {
  let database: TestDatabase;
  let config: Config;
  beforeAll(async () => {
    database = await createTestDatabase('postgres');
    config = loadConfig({ DATABASE_URL: database.url, DATA_DIR: root });
  });
  afterAll(() => database.close());

  test('that works is ok, from its schema to its clock', async () => {
    const findings = await checkDatabase(config);
    expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(of(findings, 'database')[0]?.message).toMatch(
      /^Postgres at .* answers \(Postgres 1\d\./,
    );
    expect(of(findings, 'clock')).toHaveLength(1);
    expect(of(findings, 'migrations')[0]?.status).toBe('ok');
  });

  test('without pgvector is pointed out when there is an embedding model', async () => {
    const env = { EMBEDDINGS_BASE_URL: 'http://localhost:1/v1', EMBEDDINGS_MODEL: 'm' };
    const { searchModels } = loadConfig(env);
    const [extension] = of(await checkDatabase({ ...config, searchModels }), 'extensions');
    const { rows } = await sql<{ there: boolean }>`
      select exists (select from pg_available_extensions where name = 'vector') as there`.execute(
      database.db,
    );
    expect(extension?.status).toBe(rows[0]?.there ? 'ok' : 'warn');
  });

  test('that is behind is told how to be brought up to date', async () => {
    await sql`delete from kysely_migration where name = '0012_marked_texts'`.execute(database.db);
    expect(of(await checkDatabase(config), 'migrations')).toContainEqual(
      expect.objectContaining({ status: 'warn', change: 'docusaurus-auth-server migrate' }),
    );
  });

  test('has a replica that is compared with it', async () => {
    const same = { ...config, databaseReadUrl: database.url };
    expect(await checkReplica(config)).toEqual([]);
    expect(await checkReplica(same)).toEqual([
      expect.objectContaining({ status: 'ok', message: expect.stringContaining('the same index') }),
    ]);
    const other = await createTestDatabase('postgres');
    await ingestManifest(other.db, manifest(['one']));
    expect(await checkReplica({ ...config, databaseReadUrl: other.url })).toEqual([
      expect.objectContaining({ status: 'warn', message: expect.stringContaining('lacks') }),
    ]);
    await other.close();
    const databaseReadUrl = `postgres://docs:hunter2@127.0.0.1:${await freePort()}/docs`;
    const [away] = await checkReplica({ ...config, databaseReadUrl });
    expect(away).toMatchObject({ status: 'warn', change: 'DATABASE_READ_URL=' });
    expect(JSON.stringify(away)).not.toContain('hunter2');
  });

  test('that is not there is one sentence without its password', async () => {
    const DATABASE_URL = `postgres://docs:hunter2@127.0.0.1:${await freePort()}/docs`;
    const findings = await checkDatabase(loadConfig({ DATABASE_URL, DATA_DIR: root }));
    expect(findings).toEqual([
      expect.objectContaining({ status: 'fail', change: expect.stringMatching(/^DATABASE_URL=/) }),
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});

describe('the embedded database', () => {
  test('is not made by looking at it', async () => {
    const config = loadConfig({ DATA_DIR: join(root, 'new') });
    expect(await checkDatabase(config)).toEqual([
      expect.objectContaining({ status: 'ok', message: expect.stringContaining('first start') }),
    ]);
    await expect(rm(join(root, 'new'))).rejects.toThrow('ENOENT');
  });

  test('is opened where no server runs, and asked of the server that has it open', async () => {
    const dataDir = join(root, 'embedded');
    await fillDataDir(dataDir);
    const config = loadConfig({ DATA_DIR: dataDir });
    const alone = await checkDatabase(config);
    expect(of(alone, 'database')[0]?.message).toMatch(/^PGlite in .* answers/);
    const running = await createTestDatabase('pglite');
    const logger = createLogger({ logLevel: 'silent' });
    const end = await startControl({ config, db: running.db, logger });
    const asked = await checkDatabase(config);
    await end();
    await running.close();
    expect(of(asked, 'database')[0]?.message).toMatch(/open in the running server/);
    expect(of(asked, 'migrations')).toEqual(of(alone, 'migrations'));
  });
});
