import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { type Config, loadConfig } from '../../../config.ts';
import { connect } from '../../../database/connect.ts';
import { databaseSource } from '../../../database/copy/source.ts';
import type { Database } from '../../../database/types.ts';
import { createTestDatabase, fillDataDir, type TestDatabase } from '../../../testing/databases.ts';
import { freePort } from '../../../testing/freePort.ts';
import { type ServerProcess, spawnServer, untilReady } from '../../../testing/serverProcess.ts';
import { checkDatabase } from '../../doctor/inside/database.ts';
import { commandFailure } from '../../failure.ts';
import { startServer } from '../../start.ts';
import { backup } from '../backup.ts';
import { erased } from '../erased.ts';
import { move } from '../move.ts';
import { restore } from '../restore.ts';

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

const configOf = (more: Record<string, string> = {}) => loadConfig({ ...env, ...more });

/** What a command prints, run in this process: the start of one of its own takes longest of all. */
async function run(
  command: (config: Config) => Promise<string[]>,
  more: Record<string, string> = {},
) {
  try {
    return { stdout: `${(await command(configOf(more))).join('\n')}\n`, stderr: '' };
  } catch (error) {
    return { stdout: '', stderr: `${commandFailure(error)}\n` };
  }
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
    let made = false;
    const backing = run((config) => backup(config, file)).finally(() => {
      made = true;
    });
    for (let number = 1; !made; number += 1) {
      statuses.push(await signUp(`reader-${number}@example.com`));
    }
    const { stdout, stderr } = await backing;
    // None fails for the backup; after some, the limit of sign-ups is reached.
    expect(statuses[0]).toBe(200);
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Wrote .*first\.backup: \d+ tables with \d+ rows, as they were at .*\.\nThe secret is not in it: keep a copy of .*\/auth-secret beside your backups\.\n$/,
    );
    expect(await readdir(dataDir)).not.toContain('snapshot');

    const force = { force: true };
    const whileRunning = await run((config) => restore(config, file, force));
    expect(whileRunning.stderr).toBe(
      `A server runs on ${dataDir}: stop it first, and start it again afterwards.\n`,
    );
    const moved = await run((config) => move(config, { to: 'postgres://127.0.0.1:1/none' }));
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
    const asked = await run((config) => restore(config, file));
    expect(asked.stderr).toMatch(
      /^The database holds something already \(.*\)\. Add --force to replace it\.\n$/,
    );
    expect(await contents({ dataDir })).toEqual(before);

    const restored = await run((config) => restore(config, file, force));
    expect(restored.stderr).toBe('');
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

    const again = await run((config) => restore(config, file, { force: true }));
    expect(again.stderr).toBe('');
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
    const list = await run(erased);
    expect(list.stdout).toMatch(/^[0-9a-f]{64}\n$/);
    await writeFile(join(root, 'list'), list.stdout);
    const elsewhere = { DATA_DIR: join(root, 'elsewhere') };
    const named = { erased: join(root, 'list') };
    const restored = await run(
      (config) => restore(config, join(root, 'first.backup'), named),
      elsewhere,
    );
    expect(restored.stdout).toContain(
      'since the backup: 1 accounts deleted, 0 consents withdrawn.',
    );
    expect(restored.stdout).toContain(
      'This server has another secret than the backup was made with',
    );
  },
  TIME,
);

/** Which transaction has written each row: a row that is written again has another. */
const writersOf = async ({ db }: TestDatabase) => {
  const { rows } = await sql<{ id: string; writer: string }>`
    select id, xmin::text as writer from rate_limit order by id`.execute(db);
  return rows;
};

/** Starts a move that stops before the accounts, and kills it once there are rows in a table. */
async function killMove({ db, url: to = '' }: TestDatabase, table: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Reading goes on, and so do all tables but this one.
    await sql`lock table account in share mode`.execute(trx);
    const moving = spawn(['move', '--to', to]);
    for (let found = false; !found; await sleep(2)) {
      const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(trx);
      found = rows.length > 0;
      if (moving.child.exitCode !== null) throw new Error(moving.out.stderr);
    }
    await end(moving, 'SIGKILL');
  });
}

const insertReader = async (id: string) => {
  const { db, close } = await connect({ dataDir });
  await db
    .insertInto('user')
    .values({ id, name: 'Eve', email: `${id}@example.com` })
    .execute();
  await close();
};

test(
  'a move to Postgres that is killed goes on, what readers did in between included, and they sign in',
  async () => {
    const database = await createTestDatabase('postgres');
    const to = database.url ?? '';
    const onPostgres = { DATABASE_URL: to };
    try {
      await insertReader('leaving-2');
      await killMove(database, 'rate_limit');
      const first = await writersOf(database);
      expect(first.length).toBeGreaterThan(0);
      await killMove(database, 'user');
      const all = await writersOf(database);
      expect(all).toEqual(expect.arrayContaining(first.slice(0, 100)));
      expect(all.length).toBeGreaterThan(MANY - 1);

      const half =
        /^Postgres at \S+ holds only a part of the database that was to be moved there: run the same "docusaurus-auth-server move" again, which goes on where it has stopped, or drop that database\.\n?$/;
      await expect(startServer(configOf(onPostgres))).rejects.toThrow(half);
      for (const command of [
        backup,
        erased,
        (config: Config) => restore(config, join(root, 'first.backup')),
      ]) {
        expect((await run(command, onPostgres)).stderr).toMatch(half);
      }
      expect(await checkDatabase(configOf(onPostgres))).toEqual([
        {
          check: 'database',
          status: 'fail',
          message: expect.stringMatching(half),
          change: 'docusaurus-auth-server move --to <DATABASE_URL>',
        },
      ]);

      const elsewhere = { DATA_DIR: join(root, 'elsewhere') };
      expect((await run((config) => move(config, { to }), elsewhere)).stderr).toMatch(
        /^Postgres at \S+ holds a part of another database, whose move has not come to its end: run that move again, or drop the database\.\n$/,
      );

      const { db, close } = await connect({ dataDir });
      await db.deleteFrom('user').where('id', '=', 'leaving-2').execute();
      await close();
      const moved = await run((config) => move(config, { to }));
      expect(moved.stderr).toBe('');
      expect(moved.stdout).toMatch(/^ {2}rate_limit +12\d{3} {2}\(all there already\)$/m);
      expect(moved.stdout).toMatch(/^ {2}user +\d+$/m);
      expect(await writersOf(database)).toEqual(all);
      expect(await contents({ databaseUrl: to, dataDir: '' })).toEqual(await contents({ dataDir }));
      expect((await run((config) => move(config, { to }))).stdout).toContain(
        'Everything is there already, row by row',
      );

      const server = await start(onPostgres);
      expect(await signIn()).toEqual([200, 200]);
      expect((await run((config) => move(config, { to, force: true }))).stderr).toMatch(
        /^A server runs on Postgres at \S+: stop it first, because/,
      );
      await end(server, 'SIGTERM');
      expect((await run((config) => move(config, { to }))).stderr).toMatch(
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
    const nothing = await run(backup, nowhere);
    expect(nothing.stderr).toMatch(/^There is no embedded database in .*nowhere: set DATA_DIR/);
    expect(existsSync(nowhere.DATA_DIR)).toBe(false);
    await writeFile(join(root, 'present'), '');
    const present = await run((config) => backup(config, join(root, 'present')), nowhere);
    expect(present.stderr).toBe(
      `${join(root, 'present')} is there already: remove it, or name another file.\n`,
    );
    await writeFile(join(root, 'list'), `${'0'.repeat(64)}\nno hash\n`);
    const named = { erased: join(root, 'list') };
    const list = await run((config) => restore(config, join(root, 'present'), named));
    expect(list.stderr).toBe(`Line 2 of ${join(root, 'list')} is no hash of an erased account.\n`);
    const none = await run((config) => restore(config, join(root, 'none.backup')));
    expect(none.stderr).toBe(`${join(root, 'none.backup')} cannot be read.\n`);
    expect(await readFile(join(dataDir, 'auth-secret'), 'utf8')).toMatch(/\S/);
  },
  TIME,
);
