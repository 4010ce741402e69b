import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../packages/server/src/database/connect.ts';
import { databaseSource } from '../../packages/server/src/database/copy/source.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { fillTables } from '../../packages/server/src/testing/fillTables.ts';
import {
  addressOf,
  startTestPostgres,
  type TestPostgres,
} from '../../packages/server/src/testing/postgres.ts';
import { spawnServer } from '../../packages/server/src/testing/serverProcess.ts';
import { runOn } from '../../packages/server/src/testing/template.ts';

const TIME = 180_000;
const WRITER = path.join(
  import.meta.dirname,
  '../../packages/server/src/database/__tests__/children/writeForever.ts',
);

let folder: string;
let postgres: TestPostgres;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-backups-'));
  postgres = await startTestPostgres();
}, TIME);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(env: Record<string, string>, ...args: string[]) {
  const { out, ended } = spawnServer(env, { cwd: folder, args });
  return { code: await ended, stdout: out.stdout, stderr: out.stderr };
}

async function onDatabase<T>(
  url: string,
  work: (db: Awaited<ReturnType<typeof connect>>['db']) => Promise<T>,
) {
  const { db, close } = await connect({ databaseUrl: url, dataDir: '' });
  return work(db).finally(close);
}

const contents = (url: string) =>
  onDatabase(url, (db) =>
    db.transaction().execute(async (trx) => {
      const { tables, sequences } = await databaseSource(trx);
      return {
        sequences,
        tables: tables.map(({ name, rows, checksum }) => ({ name, rows, checksum })),
      };
    }),
  );

async function newDatabase(name: string): Promise<string> {
  await runOn(postgres.url, `create database ${name}`);
  return addressOf(postgres.url, name);
}

const addReader = (url: string, id: string) =>
  onDatabase(url, async (db) => {
    await migrate(db);
    await sql`insert into "user" (id, name, email) values (${id}, 'Ada', ${`${id}@example.com`})`.execute(
      db,
    );
    await fillTables(db, { userId: id, word: id });
  });

test(
  'pg_dump and pg_restore bring every table of a Postgres back, and what readers erased since stays erased',
  async () => {
    const url = await newDatabase('docs');
    await addReader(url, 'ada');
    await addReader(url, 'eve');
    const before = await contents(url);
    const env = { DATABASE_URL: url, DATA_DIR: folder, PATH: process.env.PATH ?? '' };
    const backup = await run(env, 'backup', 'docs.dump');
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(backup.stdout).toContain('docs.dump, by pg_dump.');

    const elsewhere = await newDatabase('elsewhere');
    expect((await run({ ...env, DATABASE_URL: elsewhere }, 'restore', 'docs.dump')).code).toBe(0);
    expect(await contents(elsewhere)).toEqual(before);

    await onDatabase(url, (db) => db.deleteFrom('user').where('id', '=', 'eve').execute());
    const asked = await run(env, 'restore', 'docs.dump');
    expect(asked.stderr).toMatch(
      /^The database holds something already .* Add --force to replace it\.\n$/,
    );
    const restored = await run(env, 'restore', 'docs.dump', '--force');
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain(
      'since the backup: 1 accounts deleted, 0 consents withdrawn.',
    );
    const readers = await onDatabase(url, (db) => db.selectFrom('user').select('id').execute());
    expect(readers).toEqual([{ id: 'ada' }]);
  },
  TIME,
);

test('a machine without pg_dump is told what to install, and a database that does not answer is named', async () => {
  const env = { DATABASE_URL: postgres.url, DATA_DIR: folder };
  const without = await run({ ...env, PATH: folder }, 'backup', 'other.dump');
  expect(without.stderr).toMatch(
    /^pg_dump is not installed: install the client programs of Postgres/,
  );
  const gone = {
    ...env,
    DATABASE_URL: 'postgres://x:hunter2@127.0.0.1:1/x',
    PATH: process.env.PATH ?? '',
  };
  const unreached = await run(gone, 'backup', 'other.dump');
  expect(unreached.stderr).toMatch(/^pg_dump failed: error: .*connection refused/i);
  expect(unreached.stderr).not.toContain('hunter2');
});

test(
  'on a file system that is full the embedded database says so, and goes on by itself when there is room again',
  async () => {
    const mount = 'mount -t tmpfs -o size=120m tmpfs "$1" && shift && exec "$@"';
    const script = ['sh', '-c', mount, 'sh', folder, process.execPath, WRITER];
    const args = ['--user', '--map-root-user', '--mount', ...script, path.join(folder, 'data')];
    const env = { PATH: process.env.PATH ?? '' };
    const child = spawn('unshare', [...args, '', '0', '20000'], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const count = (what: RegExp) => out.match(what)?.length ?? 0;
    const until = async (what: RegExp, times: number) => {
      while (count(what) < times) {
        expect(child.exitCode).toBeNull();
        await sleep(20);
      }
    };
    const filler = path.join(`/proc/${child.pid}/root`, folder, 'filler');
    await until(/^written/gm, 3);
    // As many bytes as there is room for.
    await writeFile(filler, Buffer.alloc(200 * 2 ** 20)).catch(() => {});
    await until(/^failed/gm, 3);
    await rm(filler);
    const written = count(/^written/gm);
    await until(/^written/gm, written + 3);
    child.kill('SIGKILL');
    await once(child, 'exit');
  },
  TIME,
);
