import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, SERVER_MAIN } from './paths.ts';
import { PlainError } from './plainError.ts';

/**
 * Starts the real server in a process group of its own, so that one Ctrl+C reaches it once, through
 * us, and not three times: from the terminal, from npm and from us.
 */
export function spawnServer(env: NodeJS.ProcessEnv): ChildProcess {
  const grouped = process.platform !== 'win32';
  return spawn(process.execPath, [SERVER_MAIN], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
  });
}

/**
 * Waits until the server says that it is ready: migrated, and everything indexed.
 *
 * @param url where it will answer, such as `http://localhost:3000`
 * @throws {PlainError} when it ends before that, or is not ready in time
 */
export async function waitUntilReady(
  child: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  url: string,
  timeoutSeconds = 180,
): Promise<void> {
  const deadline = performance.now() + timeoutSeconds * 1000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError('The server stopped before it was ready.');
    }
    if (await isReady(url)) return;
    await sleep(100);
  }
  throw new PlainError(`The server was not ready within ${timeoutSeconds} seconds.`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(5000) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Resolves with the exit code once the process has ended and all that it printed has arrived; 1 when
 * a signal ended it. Call it right after the start.
 */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
