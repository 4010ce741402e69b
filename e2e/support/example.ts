import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { ROOT } from '../../scripts/shared/paths.ts';

const START_SECONDS = 60;

/** A backend of somebody else, as `examples/` has it. */
export interface Backend {
  url: string;
  stop: () => Promise<void>;
}

async function untilItListens(child: ChildProcess, url: string, printed: () => string) {
  const deadline = performance.now() + START_SECONDS * 1000;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > deadline) {
      throw new Error(`The example does not run:\n${printed()}`);
    }
    await sleep(100);
  }
}

/**
 * Runs an example in its own folder, on a free port.
 *
 * @param command gets the port and gives what to run
 * @example
 * const backend = await startExample('node', () => [process.execPath, 'server.mjs'], env);
 */
export async function startExample(
  name: string,
  command: (port: number) => string[],
  env: NodeJS.ProcessEnv,
): Promise<Backend> {
  const port = await freePort();
  const [file = '', ...args] = command(port);
  const { PATH, HOME } = process.env;
  const child = spawn(file, args, {
    cwd: path.join(ROOT, 'examples', name),
    env: { PATH, HOME, PORT: String(port), PYTHONDONTWRITEBYTECODE: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilItListens(child, url, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
