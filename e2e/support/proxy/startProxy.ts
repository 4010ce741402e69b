import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_SECONDS = 60;

/** A web server that is not ours. */
export interface WebServer {
  stop: () => Promise<void>;
}

function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return once(socket, 'connect')
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}

/**
 * Starts a web server in the foreground, and waits until it listens.
 *
 * @throws {Error} with what it printed, when it ends before
 */
export async function startProxy(
  [file = '', ...args]: string[],
  { port, env }: { port: number; env?: NodeJS.ProcessEnv },
): Promise<WebServer> {
  const child = spawn(file, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const ended = once(child, 'close');
  const deadline = performance.now() + START_SECONDS * 1000;
  while (!(await listens(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${file} does not listen:\n${printed}`);
    }
    await sleep(50);
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
