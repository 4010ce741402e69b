import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from '@jest/globals';
import { COMPILED } from '../../packages/server/src/testing/cache.ts';
import { ROOT } from '../../scripts/shared/paths.ts';
import type { TestServer } from './startServer.ts';

const BIN = path.join(ROOT, 'packages/server/bin/docusaurus-auth-server.js');

/** Fills the server with made-up use of two weeks, as an operator does it while the server runs. */
export async function demoData({ dataDir, url }: TestServer): Promise<void> {
  const options = ['--weeks', '2', '--readers', '20', '--beside-real-data'];
  const child = spawn(process.execPath, [BIN, 'demo-data', ...options], {
    env: { DATA_DIR: dataDir, BETTER_AUTH_URL: url, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect([said, error]).toEqual([expect.stringContaining('Filled in'), '']);
}
