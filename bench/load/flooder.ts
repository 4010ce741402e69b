import { once } from 'node:events';
import { createServer } from 'node:http';
import { setPriority } from 'node:os';
import autocannon from 'autocannon';
import { freePort } from '../../packages/server/src/testing/freePort.ts';

/**
 * A flood, in a process of its own that gives way to all others: what it computes is not computed in
 * the process that measures, and a server that has work to do is not kept from it.
 */
const LAST_IN_LINE = 19;

/** A flood that another process makes. */
export interface Flood {
  /** A server that does nothing, in the flooding process, unless given. */
  url?: string;
  connections: number;
  seconds: number;
  request: autocannon.Request;
}

/** What came of it: answers a second, and how many of each status. */
export interface Flooded {
  perSecond: number;
  statuses: Record<string, number>;
}

function isFlood(value: unknown): value is Flood {
  return typeof value === 'object' && value !== null && 'connections' in value;
}

/** A server that does nothing: what a flood of it costs is the machine's. */
async function startNothing(): Promise<string> {
  const port = await freePort();
  const server = createServer((_req, res) => res.writeHead(429).end()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return `http://127.0.0.1:${port}`;
}

async function flood({ url, connections, seconds, request }: Flood): Promise<Flooded> {
  const result = await autocannon({
    url: url ?? (await startNothing()),
    connections,
    duration: seconds,
    timeout: 120,
    requests: [request],
  });
  const counts = Object.entries(result.statusCodeStats ?? {});
  const statuses = Object.fromEntries(
    counts.map(([status, { count }]) => [status, Number(count ?? 0)]),
  );
  return { perSecond: Math.round(result.requests.total / seconds), statuses };
}

if (import.meta.main) {
  const given: unknown = JSON.parse(process.argv[2] ?? 'null');
  if (!isFlood(given)) throw new Error('started by floods.ts only');
  setPriority(LAST_IN_LINE);
  process.send?.(await flood(given));
  process.disconnect();
}
