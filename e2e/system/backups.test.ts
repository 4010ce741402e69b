import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
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
const execute = promisify(execFile);
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

interface Writer {
  pid: number;
  count: (what: RegExp) => number;
  /** Waits until it has said something so often. */
  until: (what: RegExp, times: number) => Promise<void>;
  /** Numbers of the rows that the database has acknowledged. */
  acknowledged: () => number[];
  kill: () => Promise<void>;
}

/** Starts a process that writes into the embedded database of a folder, row after row. */
function startWriter(dataDir: string, before: string[] = []): Writer {
  const [command = '', ...args] = [...before, process.execPath, WRITER, dataDir, '', '0', '20000'];
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const count = (what: RegExp) => out.match(what)?.length ?? 0;
  return {
    pid: child.pid ?? 0,
    count,
    async until(what, times) {
      while (count(what) < times) {
        expect(child.exitCode).toBeNull();
        await sleep(20);
      }
    },
    acknowledged: () => [...out.matchAll(/^written (\d+)$/gm)].map(([, number]) => Number(number)),
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

test(
  'on a file system that is full the embedded database says so, and goes on by itself when there is room again',
  async () => {
    const mount = 'mount -t tmpfs -o size=120m tmpfs "$1" && shift && exec "$@"';
    const inside = ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh', folder];
    const writer = startWriter(path.join(folder, 'data'), ['unshare', ...inside]);
    const filler = path.join(`/proc/${writer.pid}/root`, folder, 'filler');
    await writer.until(/^written/gm, 3);
    // As many bytes as there is room for.
    await writeFile(filler, Buffer.alloc(200 * 2 ** 20)).catch(() => {});
    await writer.until(/^failed/gm, 3);
    await rm(filler);
    await writer.until(/^written/gm, writer.count(/^written/gm) + 3);
    await writer.kill();
  },
  TIME,
);

const sh = (script: string, ...args: string[]) =>
  execute('sh', ['-e', '-c', script, 'sh', ...args]);

/** Whether a file system in a file can be mounted here, and be given a fault: containers may not. */
async function canMount(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const probe = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-mount-'));
  const script = `truncate -s 8M "$1/image"; mkfs.ext4 -q "$1/image"; mkdir "$1/disk"
    mount -o loop "$1/image" "$1/disk"
    device=$(basename "$(findmnt -n -o SOURCE "$1/disk")")
    writable=0; test -w "/sys/fs/ext4/$device/trigger_fs_error" || writable=1
    umount "$1/disk"; exit $writable`;
  return sh(script, probe)
    .then(
      () => true,
      () => false,
    )
    .finally(() => rm(probe, { recursive: true, force: true }));
}

const mountable = (await canMount()) ? test : test.skip;

mountable(
  'a file system that the kernel makes read-only after a fault is told of, and costs no acknowledged row once it is mounted anew',
  async () => {
    const image = path.join(folder, 'image');
    const disk = path.join(folder, 'disk');
    const mount = 'mount -o loop,errors=remount-ro "$1" "$2"';
    await sh(`truncate -s 300M "$1"; mkfs.ext4 -q "$1"; mkdir "$2"; ${mount}`, image, disk);
    const writer = startWriter(path.join(disk, 'data'));
    try {
      await writer.until(/^written/gm, 3);
      // What waits in memory is lost with such a fault, as with a power cut.
      await sh('sync; mount -o remount,sync "$1"', disk);
      await writer.until(/^written/gm, writer.count(/^written/gm) + 3);
      const fault =
        'echo fault > "/sys/fs/ext4/$(basename "$(findmnt -n -o SOURCE "$1")")/trigger_fs_error"';
      await sh(fault, disk);
      await writer.until(/^failed .*Read-only file system/gm, 3);
      await writer.kill();
      // Linux makes it writable again in no other way, so the server has to be stopped meanwhile.
      await sh(`umount "$2"; e2fsck -fp "$1" || test $? -lt 4; ${mount}`, image, disk);
      const { db, close } = await connect({ dataDir: path.join(disk, 'data') });
      const { rows } = await sql<{ count: number }>`
        select count from rate_limit where id like 'written %'`.execute(db);
      await sql`insert into auth_event_key (day, key) values ('1999-12-31', 'again')`.execute(db);
      await close();
      const found = new Set(rows.map(({ count }) => count));
      expect(writer.acknowledged().filter((number) => !found.has(number))).toEqual([]);
    } finally {
      await writer.kill();
      await sh('umount -l "$1"', disk);
    }
  },
  TIME,
);
