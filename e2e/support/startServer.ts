import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMPILED } from '../../packages/server/src/testing/cache.ts';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { MANIFEST_DIR, ROOT, SERVER_MAIN, SITE_DIR } from '../../scripts/shared/paths.ts';
import { ended, waitUntilReady } from '../../scripts/shared/serverProcess.ts';
import { makeDataDir } from './dataDir.ts';

const STOP_SECONDS = 15;

export interface ServerOptions {
  /** The built site; the website of this repository unless said otherwise. */
  siteDir?: string;
  manifestDir?: string;
  /** Kept after the test, and used as it is; a temporary folder unless given. */
  dataDir?: string;
  env?: NodeJS.ProcessEnv;
}

/** A real server process, as an operator would run it. */
export interface TestServer {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything that it has printed so far. */
  logs: () => string;
  /**
   * Asks it to stop and waits.
   *
   * @throws {Error} with its log when it does not stop in time, or not with exit code 0
   */
  stop: () => Promise<void>;
}

/**
 * Starts the server on a free port with an embedded database of its own, and waits until it is ready.
 *
 * @example const server = await startServer({env: {LLM_MODEL: 'stand-in'}});
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { siteDir = SITE_DIR, manifestDir = MANIFEST_DIR } = options;
  const dataDir = options.dataDir ?? (await makeDataDir());
  const port = options.env?.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [SERVER_MAIN], {
    cwd: ROOT,
    env: serverEnv({
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      SITE_DIR: siteDir,
      MANIFEST_DIR: manifestDir,
      // What a policy stops stands in the console, and so fails every journey.
      SITE_CSP: 'strict',
      BETTER_AUTH_URL: `http://localhost:${port}`,
      ...options.env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = ended(child);
  const logs = collect(child);
  const url = `http://localhost:${port}`;
  await waitUntilReady(child, url, 120).catch((error: Error) => {
    child.kill('SIGKILL');
    throw new Error(`${error.message}\n${logs()}`);
  });
  const stop = async () => {
    await stopProcess(child, end, logs);
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, process: child, logs, stop };
}

/** What the server gets from our own environment: nothing that says where data or models are. */
function serverEnv(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, LANG } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    TZ,
    LANG,
    LOG_LEVEL: 'info',
    NODE_COMPILE_CACHE: COMPILED,
    ...own,
  };
}

function collect(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return () => printed;
}

async function stopProcess(
  child: ChildProcess,
  end: Promise<number>,
  logs: () => string,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timeout = new AbortController();
  const code = await Promise.race([
    end,
    sleep(STOP_SECONDS * 1000, 'late' as const, { signal: timeout.signal }),
  ]);
  timeout.abort();
  if (code === 0) return;
  child.kill('SIGKILL');
  throw new Error(`The server did not stop well (${code}).\n${logs()}`);
}
