import { scryptSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { createTestDatabase, fillDataDir } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { type ServerProcess, spawnServer, untilReady } from '../../testing/serverProcess.ts';

const TIME = 120_000;
const PASSWORD = 'seven lanterns over the quay';

/** What a hash costs whoever guesses passwords: tests in a process of ours spend less. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };

const signedInSchema = z.object({ user: z.object({ role: z.string() }) });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'admin-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs a command to its end; `password` goes to its standard input. */
async function run(env: Record<string, string>, args: string[], password?: string) {
  const { child, out, ended } = spawnServer(env, { cwd: root, args });
  child.stdin?.end(password === undefined ? '' : `${password}\n`);
  return { code: await ended, stdout: out.stdout.trimEnd(), stderr: out.stderr.trimEnd() };
}

const createAdmin = (env: Record<string, string>, email: string, password?: string) =>
  run(env, ['create-admin', email, '--password-stdin'], password);

describe('create-admin on the embedded database', () => {
  let dataDir: string;
  let url: string;
  let env: Record<string, string>;
  let server: ServerProcess | undefined;

  // Starting takes seconds: each test goes on with the server, and the database, of the one before.
  beforeAll(async () => {
    dataDir = join(root, 'data');
    await fillDataDir(dataDir);
    const port = await freePort();
    url = `http://localhost:${port}`;
    env = { DATA_DIR: dataDir, PORT: String(port) };
  });
  afterAll(() => stop('SIGKILL'));

  const start = async () => {
    server = spawnServer(env, { cwd: root });
    await untilReady(server, url);
  };
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    server?.child.kill(signal);
    return server?.ended;
  };
  const socket = () => join(dataDir, 'control.sock');

  const signIn = (email: string) =>
    fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify({ email, password: PASSWORD }),
    });

  /** The role of whoever signs in with the password; undefined when nobody can. */
  async function roleOf(email: string): Promise<string | undefined> {
    let answer = await signIn(email);
    if (answer.status === 429) {
      // The limits are those of a real server: whoever is told to wait, waits.
      const seconds = Number(answer.headers.get('Retry-After'));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      answer = await signIn(email);
    }
    return answer.ok ? signedInSchema.parse(await answer.json()).user.role : undefined;
  }

  /** Sends anything to the socket. */
  function sendRaw(path: string, body: string): Promise<[number | undefined, string]> {
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json' };
      const req = request({ socketPath: socket(), path, method: 'POST', headers }, (res) => {
        text(res).then((answer) => resolve([res.statusCode, JSON.parse(answer).code]), reject);
      });
      req.on('error', reject).end(body);
    });
  }

  test(
    'waits for a server that is just starting',
    async () => {
      server = spawnServer(env, { cwd: root });
      while (!existsSync(join(dataDir, 'database.lock'))) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(await createAdmin(env, 'early@example.com', PASSWORD)).toMatchObject({ code: 0 });
      await untilReady(server, url);
      expect(await roleOf('early@example.com')).toBe('admin');
    },
    TIME,
  );

  test(
    'works while no server runs, while one does, and after it was killed',
    async () => {
      expect(await stop('SIGTERM')).toBe(0);
      expect(existsSync(socket())).toBe(false);
      expect(await createAdmin(env, 'First@Example.com', PASSWORD)).toEqual({
        code: 0,
        stdout: 'first@example.com is an administrator now and can sign in with the password.',
        stderr: '',
      });
      await start();
      expect(await roleOf('first@example.com')).toBe('admin');

      expect((await stat(socket())).mode & 0o777).toBe(0o600);
      expect((await createAdmin(env, 'second@example.com', PASSWORD)).code).toBe(0);
      expect(await roleOf('second@example.com')).toBe('admin');

      await stop('SIGKILL');
      expect(existsSync(socket())).toBe(true);
      expect((await createAdmin(env, 'third@example.com', PASSWORD)).code).toBe(0);
      await start();
      expect(await roleOf('third@example.com')).toBe('admin');
      expect(await createAdmin(env, 'third@example.com')).toMatchObject({
        code: 0,
        stdout: 'third@example.com is an administrator already. Nothing was changed.',
      });
    },
    TIME,
  );

  test(
    'the socket takes these commands only, in their form; the log names no address',
    async () => {
      expect(await sendRaw('/migration-status', '{}')).toEqual([200, undefined]);
      expect(await sendRaw('/drop-everything', '{}')).toEqual([404, 'not_found']);
      expect(await sendRaw('/__proto__', '{}')).toEqual([404, 'not_found']);
      expect(await sendRaw('/create-admin', '{')).toEqual([400, 'malformed_json']);
      expect(await sendRaw('/create-admin', '{"email":"x"}')).toEqual([400, 'invalid_request']);
      expect(await sendRaw('/create-admin', '{"email":"a@b.de","role":"x"}')).toEqual([
        400,
        'invalid_request',
      ]);
      await createAdmin(env, 'quiet@example.com', PASSWORD);
      const logged = server?.out.stdout;
      expect(logged).toContain('"command":"create-admin"');
      expect(logged).not.toContain('quiet@');
      expect(logged).not.toContain(PASSWORD);
    },
    TIME,
  );

  test(
    'migrate says that a running server has done it, and works when none runs',
    async () => {
      expect(await run(env, ['migrate'])).toMatchObject({
        code: 0,
        stdout: 'The server is running, and its database is up to date: it migrates at each start.',
      });
      await stop('SIGKILL');
      expect(await run(env, ['migrate'])).toMatchObject({
        code: 0,
        stdout: 'The database is up to date.',
      });
    },
    TIME,
  );

  test(
    'says in one sentence what is wrong, and changes nothing',
    async () => {
      const failures = [
        await createAdmin(env, 'not-an-address', PASSWORD),
        await createAdmin(env, 'ada@example.com', 'password1234'),
        await run(env, ['create-admin', 'ada@example.com']),
      ];
      expect(failures.map(({ code, stdout }) => [code, stdout])).toEqual(Array(3).fill([1, '']));
      expect(failures.map(({ stderr }) => stderr)).toEqual([
        '"not-an-address" is not an e-mail address.',
        expect.stringMatching(/^ada@example\.com needs a better password: .*\.$/),
        'There is no terminal to ask for a password: hand it over with --password-stdin.',
      ]);
    },
    TIME,
  );
});

test(
  'create-admin writes into the Postgres of DATABASE_URL, whether a server runs or not',
  async () => {
    const database = await createTestDatabase('postgres', { migrated: false });
    const env = { DATABASE_URL: database.url ?? '', DATA_DIR: join(root, 'unused') };
    expect(await createAdmin(env, 'ada@example.com', PASSWORD)).toMatchObject({ code: 0 });
    const row = await database.db.selectFrom('user').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ email: 'ada@example.com', role: 'admin', email_verified: true });
    const { password } = await database.db
      .selectFrom('account')
      .select('password')
      .executeTakeFirstOrThrow();
    const [salt = '', hash] = password?.split(':') ?? [];
    expect(scryptSync(PASSWORD, salt, 64, COST).toString('hex')).toBe(hash);
    expect(existsSync(env.DATA_DIR)).toBe(false);
    await database.close();
  },
  TIME,
);
