import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMPILED } from './cache.ts';

const BIN = resolve(import.meta.dirname, '../../bin/docusaurus-auth-server.js');

/** A server in a process of its own, as an operator runs it. */
export interface ServerProcess {
  child: ChildProcess;
  /** What it printed so far. */
  out: { stdout: string; stderr: string };
  /** Resolves with the exit code when the process has ended. */
  ended: Promise<number | null>;
}

/**
 * Starts `docusaurus-auth-server` with nothing in its environment but `env`, in an empty folder of
 * the caller so that no `.env` is found.
 */
export function spawnServer(
  env: Record<string, string>,
  { cwd, args = [] }: { cwd: string; args?: string[] },
): ServerProcess {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: 'pipe',
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  return { child, out, ended: once(child, 'close').then(([code]) => code) };
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Waits until the server answers; rejects with what it printed when it ends before. */
export async function untilReady({ child, out }: ServerProcess, url: string): Promise<void> {
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${out.stderr}`);
    await sleep(50);
  }
}
