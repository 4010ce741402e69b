import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../../database/connect.ts';
import { databaseSource } from '../../../database/copy/source.ts';
import type { Database } from '../../../database/types.ts';
import { createTestDatabase, fillDataDir } from '../../../testing/databases.ts';
import { freePort } from '../../../testing/freePort.ts';
import { type ServerProcess, spawnServer, untilReady } from '../../../testing/serverProcess.ts';

const TIME = 180_000;
const READER = { name: 'Ada', email: 'ada@example.com', password: 'gears of brass hum at noon' };
/** Rows that make a copy last long enough to be killed in. */
const MANY = 12_000;

let root: string;
let dataDir: string;
let url: string;
let env: Record<string, string>;
const running = new Set<ServerProcess>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backup-commands-'));
  dataDir = join(root, 'data');
  const port = await freePort();
  url = `http://localhost:${port}`;
  env = { DATA_DIR: dataDir, PORT: String(port), PATH: process.env.PATH ?? '' };
  await fillDataDir(dataDir);
  await makeReader();
  const { db, close } = await connect({ dataDir });
  const leaving = { id: 'leaving', name: 'Eve', email: 'leaving@example.com' };
  await db.insertInto('user').values(leaving).execute();
  await sql`insert into rate_limit (id, key, count, last_request)
    select 'of-old-' || n, 'of-old-' || n, n, 32503680000000
    from generate_series(1, ${MANY}::int) as n`.execute(db);
  await close();
}, TIME);
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

function spawn(args: string[], more: Record<string, string> = {}): ServerProcess {
  const started = spawnServer({ ...env, ...more }, { cwd: root, args });
  running.add(started);
  void started.ended.then(() => running.delete(started));
  return started;
}

async function run(args: string[], more: Record<string, string> = {}) {
  const { out, ended } = spawn(args, more);
  return { code: await ended, stdout: out.stdout, stderr: out.stderr };
}

/** By the command: a hash that is made here may cost less than the server's, which then refuses it. */
async function makeReader(): Promise<void> {
  const args = ['create-admin', READER.email, '--name', READER.name, '--password-stdin'];
  const { child, ended, out } = spawn(args);
  child.stdin?.end(`${READER.password}\n`);
  if ((await ended) !== 0) throw new Error(out.stderr);
}

async function start(more: Record<string, string> = {}): Promise<ServerProcess> {
  const server = spawn([], more);
  await untilReady(server, url);
  return server;
}

/** What a command says of trouble, without the progress that it tells where it takes long. */
const wordsOf = ({ stderr }: { stderr: string }) => stderr.replaceAll(/^\w+ rows: .*\n/gm, '');

async function end({ child, ended }: ServerProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await ended;
}

const post = (path: string, body: object) =>
  fetch(`${url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify(body),
  });

/** Signs in and has a token signed, for which the server has to read its encrypted key. */
async function signIn(): Promise<number[]> {
  const signedIn = await post('/sign-in/email', READER);
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  const token = await fetch(`${url}/api/auth/token`, { headers: { Cookie: cookie.join('; ') } });
  return [signedIn.status, token.status];
}

const signUp = async (email: string) => (await post('/sign-up/email', { ...READER, email })).status;

/** Everything in a database, and how many rows of each table. */
async function contents(target: Parameters<typeof connect>[0]) {
  const { db, close } = await connect(target);
  const reading = db.transaction().execute(async (trx) => databaseSource<Database>(trx));
  const { tables } = await reading.finally(close);
  return tables.map(({ name, rows, checksum }) => ({ name, rows, checksum }));
}

test(
  'a backup is made while readers write, a restore brings back every account, and neither is done by mistake',
  async () => {
    const server = await start();
    expect(await signIn()).toEqual([200, 200]);
    const file = join(root, 'first.backup');
    const statuses: number[] = [];
    const backing = spawn(['backup', file]);
    for (let number = 1; backing.child.exitCode === null; number += 1) {
      statuses.push(await signUp(`reader-${number}@example.com`));
    }
    expect(await backing.ended).toBe(0);
    // None fails for the backup; after some, the limit of sign-ups is reached.
    expect(statuses[0]).toBe(200);
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect(wordsOf(backing.out)).toBe('');
    expect(backing.out.stdout).toMatch(
      /^Wrote .*first\.backup: \d+ tables with \d+ rows, as they were at .*\.\nThe secret is not in it: keep a copy of .*\/auth-secret beside your backups\.\n$/,
    );
    expect(await readdir(dataDir)).not.toContain('snapshot');

    const whileRunning = await run(['restore', file, '--force']);
    expect(whileRunning).toMatchObject({ code: 1, stdout: '' });
    expect(whileRunning.stderr).toBe(
      `A server runs on ${dataDir}: stop it first, and start it again afterwards.\n`,
    );
    const moved = await run(['move', '--to', 'postgres://127.0.0.1:1/none']);
    expect(moved.stderr).toMatch(
      /^A server runs on .*: stop it first, because what readers did meanwhile would be left behind\.\n$/,
    );
    await end(server, 'SIGKILL');
    const late = await connect({ dataDir });
    await late.db
      .insertInto('user')
      .values({ id: 'late', name: 'Late', email: 'late@example.com' })
      .execute();
    await late.db.deleteFrom('user').where('id', '=', 'leaving').execute();
    await late.close();

    const before = await contents({ dataDir });
    const asked = await run(['restore', file]);
    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(asked.stderr).toMatch(
      /^The database holds something already \(.*\)\. Add --force to replace it\.\n$/,
    );
    expect(await contents({ dataDir })).toEqual(before);

    const restored = await run(['restore', file, '--force']);
    expect([restored.code, wordsOf(restored)]).toEqual([0, '']);
    expect(restored.stdout).toMatch(
      /^Restored \d+ tables as they were at .*; each is as the backup says\.\nDone again, because readers had asked for it since the backup: 1 accounts deleted, 0 consents withdrawn\.\n$/,
    );
    const { db, close } = await connect({ dataDir });
    const emails = (await db.selectFrom('user').select('email').execute()).map(
      ({ email }) => email,
    );
    await close();
    expect(emails).toContain(READER.email);
    for (const gone of ['late@example.com', 'leaving@example.com'])
      expect(emails).not.toContain(gone);

    const after = await start();
    expect(await signIn()).toEqual([200, 200]);
    await end(after, 'SIGTERM');
  },
  TIME,
);

test(
  'a restore that is killed leaves the database as it was, and the next one ends right',
  async () => {
    const file = join(root, 'first.backup');
    const { db, close } = await connect({ dataDir });
    await sql`update "user" set name = 'Changed since'`.execute(db);
    await close();
    const before = await contents({ dataDir });

    const restoring = spawn(['restore', file, '--force']);
    while (!existsSync(join(dataDir, 'database.replacement'))) await sleep(5);
    await end(restoring, 'SIGKILL');
    expect(await contents({ dataDir })).toEqual(before);

    expect((await run(['restore', file, '--force'])).code).toBe(0);
    expect(await contents({ dataDir })).not.toEqual(before);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('database'))).toEqual([
      'database',
      'database.lock',
    ]);
  },
  TIME,
);

test(
  'where only a list is left of the accounts that were deleted, it is enough',
  async () => {
    const list = await run(['erased']);
    expect(list.stdout).toMatch(/^[0-9a-f]{64}\n$/);
    await writeFile(join(root, 'list'), list.stdout);
    const elsewhere = { DATA_DIR: join(root, 'elsewhere') };
    const args = ['restore', join(root, 'first.backup'), '--erased', join(root, 'list')];
    const restored = await run(args, elsewhere);
    expect(restored.stdout).toContain(
      'since the backup: 1 accounts deleted, 0 consents withdrawn.',
    );
    expect(restored.stdout).toContain(
      'This server has another secret than the backup was made with',
    );
  },
  TIME,
);

test(
  'a move to Postgres that is killed leaves nothing there, the next one ends right, and readers sign in',
  async () => {
    const database = await createTestDatabase('postgres', { migrated: false });
    const to = database.url ?? '';
    try {
      const moving = spawn(['move', '--to', to]);
      for (let locked = false; !locked; await sleep(2)) {
        const { rows } = await sql`select 1 from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
            and query like '%insert into "rate_limit"%'`.execute(database.db);
        locked = rows.length > 0;
        expect(moving.child.exitCode).toBeNull();
      }
      await end(moving, 'SIGKILL');
      const { rows } = await sql`select 1 from "user"`.execute(database.db);
      expect(rows).toEqual([]);

      const moved = await run(['move', '--to', to]);
      expect([moved.code, wordsOf(moved)]).toEqual([0, '']);
      expect(moved.stdout).toMatch(/^ {2}rate_limit +12\d{3}$/m);
      expect(await contents({ databaseUrl: to, dataDir: '' })).toEqual(await contents({ dataDir }));
      const twice = await run(['move', '--to', to]);
      expect(twice.stdout).toContain('Everything is there already, row by row');

      const onPostgres = await start({ DATABASE_URL: to });
      expect(await signIn()).toEqual([200, 200]);
      await end(onPostgres, 'SIGTERM');
      const changed = await run(['move', '--to', to]);
      expect(changed.stderr).toMatch(
        /^The database holds something already .* Add --force to replace it\.\n$/,
      );
    } finally {
      await database.close();
    }
  },
  TIME,
);

test(
  'what cannot be found is said in one sentence',
  async () => {
    const nowhere = { DATA_DIR: join(root, 'nowhere') };
    const backup = await run(['backup'], nowhere);
    expect(backup.stderr).toMatch(/^There is no embedded database in .*nowhere: set DATA_DIR/);
    expect(existsSync(nowhere.DATA_DIR)).toBe(false);
    await writeFile(join(root, 'present'), '');
    const present = await run(['backup', join(root, 'present')], nowhere);
    expect(present.stderr).toBe(
      `${join(root, 'present')} is there already: remove it, or name another file.\n`,
    );
    await writeFile(join(root, 'list'), `${'0'.repeat(64)}\nno hash\n`);
    const list = await run(['restore', join(root, 'present'), '--erased', join(root, 'list')]);
    expect(list.stderr).toBe(`Line 2 of ${join(root, 'list')} is no hash of an erased account.\n`);
    const restore = await run(['restore', join(root, 'none.backup')]);
    expect(restore.stderr).toBe(`${join(root, 'none.backup')} cannot be read.\n`);
    expect(await readFile(join(dataDir, 'auth-secret'), 'utf8')).toMatch(/\S/);
  },
  TIME,
);
