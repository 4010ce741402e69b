import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import {
  addressOf,
  startTestPostgres,
  type TestPostgres,
} from '../../packages/server/src/testing/postgres.ts';
import { runOn } from '../../packages/server/src/testing/template.ts';
import { CACHE } from '../../scripts/shared/paths.ts';
import { startPgBouncer } from '../support/cluster/pgbouncer.ts';
import { startReaders } from '../support/cluster/readers.ts';
import { siteManifest } from '../support/proxy/sampleSite.ts';
import { startProxy, type WebServer } from '../support/proxy/startProxy.ts';
import { startServer, type TestServer } from '../support/startServer.ts';

const NGINX = '/usr/sbin/nginx';
const PROCESSES = 4;
const READERS = 8;
const START = 300_000;

let folder: string;
let postgres: TestPostgres;
let bouncer: WebServer & { url: string };
let nginx: WebServer;
let origin: string;
let ports: number[];
let servers: TestServer[];
let start: (index: number) => Promise<TestServer>;

/** A process that ends is asked no more; what it did not finish, another one is asked for. */
function nginxConfig(port: number): string {
  const upstream = ports.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=1s;`);
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}
    http {
      access_log off; ${kept}
      upstream docs { ${upstream.join(' ')} }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://docs;
          proxy_set_header Host $host:${port};
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_next_upstream error timeout http_503 non_idempotent;
        }
      }
    }`;
}

beforeAll(async () => {
  await mkdir(CACHE, { recursive: true });
  folder = await mkdtemp(path.join(CACHE, 'cluster-'));
  await mkdir(path.join(folder, 'content'));
  await writeFile(path.join(folder, 'content/en.json'), JSON.stringify(siteManifest()));
  postgres = await startTestPostgres();
  await runOn(postgres.url, 'create database docs');
  bouncer = await startPgBouncer(folder, addressOf(postgres.url, 'docs'));
  ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: bouncer.url,
    BETTER_AUTH_URL: origin,
    BETTER_AUTH_SECRET: randomBytes(32).toString('base64'),
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    // All of these readers have one address.
    LIMIT_QUERY: 'off',
    LIMIT_FEEDBACK: 'off',
    PROOF_OF_WORK: 'off',
  };
  const manifestDir = path.join(folder, 'content');
  start = (index) =>
    startServer({
      siteDir: '',
      manifestDir,
      dataDir: path.join(folder, `data-${index}`),
      env: { ...env, PORT: String(ports[index]) },
    });
  // At once, on an empty database: one of them migrates it, and indexes the site.
  servers = await Promise.all(ports.map((_, index) => start(index)));
  const main = path.join(folder, 'nginx.conf');
  await writeFile(main, nginxConfig(port));
  nginx = await startProxy([NGINX, '-e', 'stderr', '-c', main], { port });
}, START);

afterAll(async () => {
  await nginx?.stop();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await bouncer?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}, START);

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: addressOf(postgres.url, 'docs') });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('processes that start at once migrate and index one time, behind a transaction pooler', async () => {
  const [migrated] = await rows(
    'select count(*)::int as times from kysely_migration group by name order by 1 desc',
  );
  expect(migrated).toEqual({ times: 1 });
  expect(await rows('select count(*)::int as sites from rag_site')).toEqual([{ sites: 1 }]);
  for (const port of ports) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(answer.status).toBe(200);
  }
});

test(
  'readers notice nothing when the processes are replaced one by one, and nothing is lost when one is killed',
  async () => {
    const { reading, stop } = startReaders(origin, READERS);
    for (const index of ports.keys()) {
      await servers[index]?.stop();
      servers[index] = await start(index);
    }
    expect(reading.failures).toEqual([]);

    const killed = servers[0];
    killed?.process.kill('SIGKILL');
    servers[0] = await start(0);
    await stop();

    // What was under way in the killed process, and no more than that.
    expect(reading.failures.length).toBeLessThanOrEqual(READERS);
    expect(reading.answered).toBeGreaterThan(4 * READERS);
    const kept = await rows('select answer_id from answer_feedback');
    const ids = new Set(kept.map((row) => row.answer_id));
    expect(reading.rated.filter((id) => !ids.has(id))).toEqual([]);
  },
  START,
);

test('a reader who signs in at one process is signed in at every other', async () => {
  const account = { name: 'Ada', email: 'ada@example.com', password: 'brass gears hum at noon' };
  const headers = { 'content-type': 'application/json', origin };
  const body = JSON.stringify(account);
  const signUp = await fetch(`${origin}/api/auth/sign-up/email`, { method: 'POST', headers, body });
  expect(signUp.status).toBe(200);
  await rows(`update "user" set email_verified = true where email = 'ada@example.com'`);
  const signIn = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body });
  expect(signIn.status).toBe(200);
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  for (const port of ports) {
    const url = `http://127.0.0.1:${port}/api/auth/get-session`;
    const { host } = new URL(origin);
    const session = await fetch(url, { headers: { cookie, host, 'x-forwarded-for': '127.0.0.1' } });
    expect(await session.json()).toMatchObject({ user: { email: account.email } });
  }
});
