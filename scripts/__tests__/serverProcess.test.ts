import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../shared/paths.ts';
import { ended, waitUntilReady } from '../shared/serverProcess.ts';

const RUNNING = { exitCode: null, signalCode: null };

/** An HTTP server that answers `/readyz` with one status after the other. */
async function withStatuses(statuses: number[], work: (url: string) => Promise<void>) {
  const left = [...statuses];
  const server = createServer((_request, response) => {
    response.statusCode = (left.length > 1 ? left.shift() : left[0]) ?? 500;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await work(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a server is ready when it says so, and not when it only answers', async () => {
  await withStatuses([503, 503, 200], (url) => waitUntilReady(RUNNING, url, 5));
  await withStatuses([503], async (url) => {
    await expect(waitUntilReady(RUNNING, url, 0.3)).rejects.toThrow('not ready within 0.3 seconds');
  });
});

test('nobody waits for a server that has ended', async () => {
  const dead = { exitCode: 1, signalCode: null };
  await expect(waitUntilReady(dead, 'http://127.0.0.1:9')).rejects.toThrow('stopped before');
});

/** A parent that hands signals on to a child that counts them; both print what they see. */
const PARENT = `
  import { spawn } from 'node:child_process';
  import { heldOutput } from './scripts/shared/heldOutput.ts';
  import { stopOnSignal } from './scripts/shared/signals.ts';
  const child = spawn(process.execPath, ['-e', \`
    let signals = 0;
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => { signals += 1; });
    process.on('SIGTERM', () => setTimeout(() => { console.log(signals + ' signal'); process.exit(0); }, 300));
    setInterval(() => {}, 1000);
    console.log('child is up');
  \`], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output = heldOutput(child);
  stopOnSignal(child);
  child.stdout.once('data', () => { console.log('parent knows'); output.release(); });
`;

async function printed(child: ChildProcess, text: string, soFar: () => string): Promise<void> {
  while (!soFar().includes(text)) {
    if (child.exitCode !== null) throw new Error(`The process ended early:\n${soFar()}`);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
  }
}

test('a server gets one signal however often Ctrl+C arrives, and its output is not lost', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    cwd: path.resolve(ROOT),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = ended(parent);
  let output = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await printed(parent, 'child is up', () => output);
  parent.kill('SIGINT');
  parent.kill('SIGTERM');
  parent.kill('SIGHUP');
  expect(await end).toBe(0);
  expect(output.trim().split('\n')).toEqual(['parent knows', 'child is up', '1 signal']);
});
