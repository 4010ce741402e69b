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
  /** From how many addresses it seems to come, by the header of a proxy; its own unless given. */
  addresses?: number;
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

/** The same request, each time from another of so many addresses. */
function fromMany(request: autocannon.Request, addresses: number): autocannon.Request {
  let sent = 0;
  const address = () => {
    sent = (sent + 1) % addresses;
    return `10.0.${sent >> 8}.${sent & 0xff}`;
  };
  const setupRequest = (each: autocannon.Request) => ({
    ...each,
    headers: { ...each.headers, 'x-forwarded-for': address() },
  });
  return { ...request, setupRequest };
}

async function flood({ url, connections, seconds, request, addresses }: Flood): Promise<Flooded> {
  const result = await autocannon({
    url: url ?? (await startNothing()),
    connections,
    duration: seconds,
    timeout: 120,
    requests: [addresses ? fromMany(request, addresses) : request],
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
