import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadConfig } from '../../config.ts';
import { createLogger } from '../../http/logger.ts';
import { fillDataDir } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { startServer } from '../start.ts';

const logger = createLogger({ logLevel: 'silent' });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  await fillDataDir(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Settings with ports of their own. */
async function settings(more: Record<string, string> = {}) {
  const [port, metrics] = [await freePort(), await freePort()];
  const env = { PORT: String(port), METRICS_PORT: String(metrics), DATA_DIR: root, ...more };
  return { config: loadConfig(env), port, metrics };
}

/** `fetch` would not send another name of the host. */
const getAs = (port: number, host: string) =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/metrics', headers: { Host: host } });
    sent.on('response', (answer) => resolve(answer.resume().statusCode));
    sent.on('error', reject).end();
  });

test('metrics have a port of their own, for this machine and as long as the server runs', async () => {
  const { config, port, metrics } = await settings();
  const { stop } = await startServer(config, { logger });
  try {
    const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
    expect(text).toContain('docsauth_database_up 1');
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
    expect(await getAs(metrics, 'localhost:9464')).toBe(200);
    // A page that has given its own name the address of this machine.
    expect(await getAs(metrics, 'evil.example')).toBe(403);
  } finally {
    await stop();
  }
  await expect(fetch(`http://127.0.0.1:${metrics}/metrics`)).rejects.toThrow();
});

test('a port that is taken is found before the work of a start, by the name of its variable', async () => {
  const { config, metrics } = await settings();
  const other = createServer().listen(metrics, '127.0.0.1');
  await expect(startServer(config, { logger })).rejects.toThrow(
    `Port ${metrics} is taken by another program: stop it, or set METRICS_PORT to another number.`,
  );
  await new Promise((resolve) => other.close(resolve));
});
