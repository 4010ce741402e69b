import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startServer, type TestServer } from '../../e2e/support/startServer.ts';
import { addressOf, startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { runOn } from '../../packages/server/src/testing/template.ts';

const TELL_MEMORY = pathToFileURL(path.join(import.meta.dirname, 'tellMemory.mjs')).href;

/** Megabytes of a process, after a collection of garbage. */
export interface Memory {
  heap: number;
  /** Buffers and what else lies outside of the heap of V8. */
  external: number;
  /** All that the system counts, with what V8 keeps for later. */
  resident: number;
}

/** Processes of the server on one database. */
export interface Servers {
  urls: string[];
  /** What each process has now, such as `182 MB and 41 files`. */
  holds: () => string;
  /** Seconds that all of them have computed since their start, on all their threads. */
  computed: () => number;
  /** What each process holds once all that nobody needs is thrown away. */
  memory: () => Promise<Memory[]>;
  /** The database behind them. */
  databaseUrl: string;
  stop: () => Promise<void>;
}

/** Memory, and open files and connections; the latter where the system tells them. */
function holdsOf({ process: { pid } }: TestServer): string {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const memory = `${Math.round(Number(kilobytes) / 1024)} MB`;
  const files = `/proc/${pid}/fd`;
  return existsSync(files) ? `${memory} and ${readdirSync(files).length} files` : memory;
}

/** Ticks of the system's clock in a second, in which Linux tells how long a process has computed. */
const TICKS = 100;

function computedBy({ process: { pid } }: TestServer): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name before the bracket may have spaces; user and system time are the 12th and 13th after it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Asks a process by a signal; its answer is a line of its log. */
async function memoryOf({ process: child, logs }: TestServer): Promise<Memory> {
  const answers = () => [...logs().matchAll(/^memory (\d+) (\d+) (\d+)$/gm)];
  const before = answers().length;
  child.kill('SIGUSR2');
  while (answers().length === before) await sleep(50);
  const [, heap, external, resident] = (answers().at(-1) ?? []).map(Number);
  return { heap: heap ?? 0, external: external ?? 0, resident: resident ?? 0 };
}

/**
 * Starts processes of the real server on a Postgres of their own, with the built website of this
 * repository, and indexes it.
 *
 * @param env further settings of each
 */
export async function startServers(count: number, env: NodeJS.ProcessEnv = {}): Promise<Servers> {
  const postgres = await startTestPostgres();
  const folder = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-load-'));
  const name = `load_${randomBytes(6).toString('hex')}`;
  await runOn(postgres.url, `create database ${name}`);
  const databaseUrl = addressOf(postgres.url, name);
  const secret = randomBytes(32).toString('base64');
  const servers: TestServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await runOn(postgres.url, `drop database if exists ${name} with (force)`);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (let index = 0; index < count; index += 1) {
      const dataDir = path.join(folder, String(index));
      const own = {
        DATABASE_URL: databaseUrl,
        BETTER_AUTH_SECRET: secret,
        LOG_LEVEL: 'warn',
        NODE_OPTIONS: `--import=${TELL_MEMORY}`,
      };
      servers.push(await startServer({ dataDir, env: { ...own, ...env } }));
    }
    const holds = () => servers.map(holdsOf).join(', ');
    const memory = () => Promise.all(servers.map(memoryOf));
    const computed = () => servers.reduce((sum, server) => sum + computedBy(server), 0);
    return { urls: servers.map(({ url }) => url), holds, computed, memory, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
