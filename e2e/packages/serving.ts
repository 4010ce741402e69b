import { spawn } from 'node:child_process';
import { ended, waitUntilReady } from '../../scripts/shared/serverProcess.ts';
import type { NewSite } from './newSite.ts';
import { ownShell } from './newSite.ts';

export interface Serving {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts a command of a site that goes on until it is stopped, and waits until its server is ready.
 *
 * @param command as the docs give it
 * @param port where it shall listen, by `PORT`
 * @param env what its shell has besides
 * @throws {Error} with what it printed, when it is not ready in time
 */
export async function serving(
  site: NewSite,
  command: string,
  port: number,
  env: Record<string, string> = {},
): Promise<Serving> {
  const url = `http://localhost:${port}`;
  // A group of its own: npx and the server below it are stopped together.
  const child = spawn('/bin/sh', ['-ec', command], {
    cwd: site.dir,
    env: { ...ownShell(), ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const end = ended(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const signal = (name: NodeJS.Signals) => child.pid && process.kill(-child.pid, name);
  await waitUntilReady(child, url).catch((error: Error) => {
    signal('SIGKILL');
    throw new Error(`${error.message}\n${printed}`);
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode === null) signal('SIGTERM');
      await end;
    },
  };
}
