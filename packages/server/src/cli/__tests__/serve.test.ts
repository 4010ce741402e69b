import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createTestDatabase, fillDataDir, type TestDatabase } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { type ServerProcess, spawnServer, untilReady } from '../../testing/serverProcess.ts';

const TIME = 120_000;
const READER = { name: 'Ada', email: 'ada@example.com', password: 'gears of brass hum at noon' };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs a server that is expected to end by itself. */
async function run(env: Record<string, string>, args?: string[]) {
  const server = spawnServer({ PORT: String(await freePort()), ...env }, { cwd: root, args });
  return { code: await server.ended, ...server.out };
}

/** A start that fails says one sentence on standard error, and nothing else. */
async function failure(env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await run(env);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr.trimEnd();
}

describe('the process', () => {
  let dataDir: string;
  let url: string;
  let env: Record<string, string>;
  let server: ServerProcess;

  const start = async () => {
    server = spawnServer(env, { cwd: root });
    await untilReady(server, url);
  };
  const post = (path: string, body: unknown) =>
    fetch(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  /** Does something while the server waits for the rest of a request, and tells its answer. */
  const signInDuring = (something: () => void): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(READER);
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Origin: url,
        Expect: '100-continue',
      };
      const signIn = request(`${url}/api/auth/sign-in/email`, { method: 'POST', headers });
      signIn.on('error', reject).on('response', (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      signIn.on('continue', () => {
        something();
        signIn.end(body);
      });
      signIn.flushHeaders();
    });

  beforeAll(async () => {
    dataDir = join(root, 'data');
    const port = await freePort();
    url = `http://localhost:${port}`;
    env = { DATA_DIR: dataDir, PORT: String(port) };
    await start();
  }, TIME);

  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });

  test('says to people where it is and what it did, and logs for machines beside it', async () => {
    while (!server.out.stdout || !server.out.stderr) await sleep(20);
    expect(server.out.stderr.split('\n')[0]).toBe(`Docusaurus Auth runs at ${url}`);
    expect(server.out.stderr).toContain('0001_auth');
    expect(server.out.stderr).toContain(join(dataDir, 'auth-secret'));
    const lines = server.out.stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).msg)).toContain('listening');
  });

  test('makes a secret that only its owner can read', async () => {
    expect((await stat(join(dataDir, 'auth-secret'))).mode & 0o777).toBe(0o600);
  });

  test('refuses malformed JSON', async () => {
    expect((await post('/sign-in/email', '{"email":')).status).toBe(400);
  });

  test(
    'refuses a second process on its database, which goes on',
    async () => {
      const sentence = await failure({ DATA_DIR: dataDir });
      expect(sentence).toMatch(/^The embedded database in .* is in use by another process/);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    },
    TIME,
  );

  test(
    'refuses a port that is taken',
    async () => {
      expect(await failure({ ...env, DATA_DIR: join(root, 'other') })).toBe(
        `Port ${env.PORT} is taken by another program: stop it, or set PORT to another number.`,
      );
    },
    TIME,
  );

  test(
    'keeps what it has acknowledged when it is killed, and knows the reader afterwards',
    async () => {
      expect((await post('/sign-up/email', READER)).status).toBe(200);
      server.child.kill('SIGKILL');
      await server.ended;
      await start();
      // The right password of an address that is not proven yet; a wrong one is a 401.
      expect((await post('/sign-in/email', READER)).status).toBe(403);
      expect(server.out.stderr).not.toContain('0001_auth');
    },
    TIME,
  );

  test(
    'answers the request under way before it stops, and ends well',
    async () => {
      expect(await signInDuring(() => server.child.kill('SIGTERM'))).toBe(403);
      expect(await server.ended).toBe(0);
      expect(server.out.stdout).toContain('"msg":"stopped"');
    },
    TIME,
  );
});

describe('a start that cannot succeed says in one sentence that', () => {
  test(
    'variables are wrong, and which',
    async () => {
      const lines = (await failure({ PORT: 'http', TRUST_PROXY: 'true' })).split('\n');
      expect(lines).toEqual([
        'The configuration is not usable.',
        '  PORT: must be a number',
        expect.stringContaining('  TRUST_PROXY: must be'),
      ]);
    },
    TIME,
  );

  test(
    'the data folder cannot be made',
    async () => {
      await writeFile(join(root, 'file'), '');
      const sentence = await failure({ DATA_DIR: join(root, 'file', 'data') });
      expect(sentence).toMatch(/^The data folder .* cannot be used \(.*\): make it writable/);
      expect(sentence.split('\n')).toHaveLength(1);
    },
    TIME,
  );

  test(
    'the database cannot be reached, without its password',
    async () => {
      const port = await freePort();
      const sentence = await failure({
        DATABASE_URL: `postgres://docs:hunter2@127.0.0.1:${port}/docs`,
      });
      expect(sentence).toMatch(/^The database at 127\.0\.0\.1:\d+\/docs cannot be reached/);
      expect(sentence).not.toContain('hunter2');
      expect(sentence.split('\n')).toHaveLength(1);
    },
    TIME,
  );

  test(
    'the address is not one of this machine',
    async () => {
      expect(await failure({ HOST: '203.0.113.1' })).toMatch(
        /no address 203\.0\.113\.1: check HOST/,
      );
    },
    TIME,
  );

  test(
    'Node is too old',
    async () => {
      const old = "Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })";
      const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(old)}`;
      expect(await failure({ NODE_OPTIONS })).toMatch(
        /needs Node 22\.13 or newer, and this is 20\.19\.0/,
      );
    },
    TIME,
  );

  describe('on a database that works', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase('postgres');
    });
    afterAll(() => database.close());
    const fails = (env: Record<string, string>) =>
      failure({ DATABASE_URL: database.url ?? '', DATA_DIR: join(root, 'with-postgres'), ...env });

    test(
      'there is no site in the folder',
      async () => {
        expect(await fails({ SITE_DIR: root })).toBe(
          `There is no built site in ${root}: run "docusaurus build" first.`,
        );
      },
      TIME,
    );

    test(
      'a manifest is cut off',
      async () => {
        const folder = join(root, 'manifests');
        await mkdir(folder);
        await writeFile(join(folder, 'en.json'), '{"format": 1, "pages": [');
        expect(await fails({ MANIFEST_DIR: folder })).toMatch(
          /^The manifest .*en\.json is not usable .*: run "docusaurus build" again/,
        );
      },
      TIME,
    );

    test(
      'the schema is not what sign-in needs',
      async () => {
        await sql`alter table "user" drop column role`.execute(database.db);
        expect(await fails({})).toMatch(/schema that sign-in needs: .*role/);
      },
      TIME,
    );
  });
});

describe('docusaurus-auth-server migrate', () => {
  test(
    'brings a database up to date, once',
    async () => {
      const database = await createTestDatabase('postgres', { migrated: false });
      try {
        const env = { DATABASE_URL: database.url ?? '', DATA_DIR: join(root, 'migrate') };
        const first = await run(env, ['migrate']);
        expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('0001_auth')]);
        const second = await run(env, ['migrate']);
        expect([second.code, second.stdout]).toEqual([0, 'The database is up to date.\n']);
      } finally {
        await database.close();
      }
    },
    TIME,
  );

  test(
    'does not need the port of the server',
    async () => {
      const blocker = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => blocker.once('listening', resolve));
      const address = blocker.address();
      const PORT = String(typeof address === 'object' && address ? address.port : '');
      const embedded = join(root, 'migrate-embedded');
      await fillDataDir(embedded);
      const result = await run({ PORT, DATA_DIR: embedded }, ['migrate']);
      blocker.close();
      expect([result.code, result.stderr]).toEqual([0, '']);
    },
    TIME,
  );
});
