import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startModelServer } from '../../packages/server/src/testing/modelServer.ts';
import type { Flood, Flooded } from './flooder.ts';
import { come, FLOODS, kinds, type Latency } from './readers.ts';
import { printHead, printLatencies } from './report.ts';
import { type Servers, startServers } from './servers.ts';

const CONNECTIONS = 100;
/** Readers of pages beside a flood: too few to keep a server busy by themselves. */
const READERS = 20;

/** What a flood costs this machine, whoever gets it. */
const ELSEWHERE = 'a flood of another server, which does nothing';
/** What any server of pages has to take. */
const CONTROL = 'a flood of pages';

function isFlooded(value: unknown): value is Flooded {
  return typeof value === 'object' && value !== null && 'perSecond' in value;
}

/** Makes a flood in another process. */
async function flood(given: Flood): Promise<Flooded> {
  const child = fork(join(import.meta.dirname, 'flooder.ts'), [JSON.stringify(given)]);
  const [value]: unknown[] = await once(child, 'message');
  await once(child, 'exit');
  if (!isFlooded(value)) throw new Error('the flood told nothing');
  return value;
}

/** Pages and health checks beside something that keeps the machine busy. */
async function beside(
  name: string,
  servers: Servers,
  seconds: number,
  given?: Pick<Flood, 'url' | 'request' | 'addresses'>,
): Promise<Latency[]> {
  const calm = kinds('').filter(({ name }) => name === 'a page' || name === '/healthz');
  const load = { urls: servers.urls, readers: READERS, seconds, rate: 1 };
  const before = servers.computed();
  const [latencies, flooded] = await Promise.all([
    come(calm, load),
    given && flood({ ...given, connections: CONNECTIONS, seconds }),
  ]);
  printHead(name);
  printLatencies(latencies);
  if (flooded) {
    const statuses = Object.entries(flooded.statuses).map(([status, n]) => `${n} x ${status}`);
    console.log(`the flood: ${flooded.perSecond} a second, ${statuses.join(', ')}`);
  }
  const share = (100 * (servers.computed() - before)) / seconds;
  console.log(`the process: ${servers.holds()}, computes ${share.toFixed(0)} % of the time`);
  return latencies;
}

const p99Of = (latencies: readonly Latency[]) =>
  latencies.find(({ name }) => name === 'a page')?.p99 ?? Number.NaN;

/**
 * How pages and `/healthz` fare beside a flood. The controls are the same flood to a page, which any
 * server of pages has to take, and no flood at all.
 */
export async function floods(seconds: number): Promise<void> {
  const model = await startModelServer();
  const hang = new Promise<never>(() => {});
  model.reply(() => ({ steps: [{ until: hang }] }));
  const env = { LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in', TRUST_PROXY: '1' };
  // With the limits of every server: they are what such a flood meets.
  const servers = await startServers(1, env);
  const [url = ''] = servers.urls;
  const all: Record<string, number> = {};
  try {
    await beside('nothing else, to warm up', servers, 5);
    all['nothing else'] = p99Of(await beside('nothing else', servers, seconds));
    const elsewhere = await beside(ELSEWHERE, servers, seconds, { request: { path: '/' } });
    all[ELSEWHERE] = p99Of(elsewhere);
    for (const [name, given] of Object.entries(FLOODS)) {
      const latencies = await beside(name, servers, seconds, { url, ...given });
      all[name] = p99Of(latencies);
    }
    const calm = all['nothing else'] ?? Number.NaN;
    const control = all[CONTROL] ?? Number.NaN;
    console.log(`\n${'p99 of a page'.padEnd(52)}    ms  to nothing else  to a flood of pages`);
    for (const [name, p99] of Object.entries(all)) {
      const ratios = `${(p99 / calm).toFixed(2).padStart(15)}${(p99 / control).toFixed(2).padStart(21)}`;
      console.log(`${name.padEnd(52)}${String(p99).padStart(6)}${ratios}`);
    }
  } finally {
    await servers.stop();
    await model.close();
  }
}
