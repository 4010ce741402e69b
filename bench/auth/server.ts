import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import type { Said } from './served.ts';

/** A server under measurement, in a process of its own. */
export interface Server {
  url: string;
  /** Milliseconds that it has computed so far, on all its threads. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && ('port' in value || 'cpu' in value);
}

/** What a server says next. Whoever waits for one that ends waits no longer. */
async function said(child: ChildProcess): Promise<Said> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(() => 'the server has ended');
  ended.catch(() => {});
  const heard = once(child, 'message', { signal }).then(([value]: unknown[]) => value);
  heard.catch(() => {});
  const value = await Promise.race([heard, ended]);
  over.abort();
  if (!isSaid(value)) throw new Error(`not understood: ${JSON.stringify(value)}`);
  return value;
}

/** Starts one of the servers beside this file; its log goes nowhere, but it is written. */
export const startServer = (name: 'ours' | 'bare', databaseUrl: string): Promise<Server> =>
  startProgram(join(import.meta.dirname, `${name}.ts`), databaseUrl);

/** Starts a program that serves by `serveFor`. */
export async function startProgram(file: string, databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const child = fork(file, [JSON.stringify({ databaseUrl, port })], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await said(child);
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: async () => {
      child.send('cpu');
      const answer = await said(child);
      return 'cpu' in answer ? answer.cpu : Number.NaN;
    },
    stop: async () => {
      child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
