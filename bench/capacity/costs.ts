import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Servers } from '../load/servers.ts';
import type { KindName, RequestKind, Send } from './requests.ts';

/** What one request of a kind takes. */
export interface Cost {
  name: KindName;
  /** Requests that were counted. */
  requests: number;
  /** Milliseconds of computing of the server's process, on all its threads. */
  process: number;
  /** Milliseconds of computing of Postgres; not known where that runs elsewhere. */
  database: number;
  statements: number;
}

const CONNECTIONS = 4;
const WARM_UP = 0.2;
/** Ticks of the system's clock in a second, in which Linux tells how long a process has computed. */
const TICKS = 100;

function fieldsOf(pid: string): string[] {
  const file = `/proc/${pid}/stat`;
  // The name before the bracket may have spaces.
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
}

/** Makes what tells the seconds that a Postgres on this machine has computed, its ended children included. */
export async function databaseClock(databaseUrl: string): Promise<() => number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  const file = path.join(rows[0]?.data_directory ?? '', 'postmaster.pid');
  if (!existsSync(file)) return () => Number.NaN;
  const [master = ''] = readFileSync(file, 'utf8').split('\n');
  return () => {
    const own = fieldsOf(master);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(fieldsOf)
      .filter((fields) => fields[1] === master);
    const ticks = (fields: string[], from: number) =>
      Number(fields[from]) + Number(fields[from + 1]);
    // 11 and 12: its own; 13 and 14: of its ended children.
    const all = children.reduce((sum, fields) => sum + ticks(fields, 11), 0);
    return (all + ticks(own, 11) + ticks(own, 13)) / TICKS;
  };
}

/** Statements that a server has sent, as its metrics say. */
async function statementsOf(url: string, token: string): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const counts = (await answer.text()).matchAll(
    /^docsauth_database_query_duration_seconds_count\{[^}]*\} (\d+)/gm,
  );
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

async function sendFor(send: Send, seconds: number, from: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let index = from;
  const one = async () => {
    while (performance.now() < end) {
      index += 1;
      const answer = await send(index);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${answer.status}: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return index - from;
}

export interface Measured {
  servers: Servers;
  /** Seconds of computing of Postgres. */
  clock: () => number;
  metricsToken: string;
  seconds: number;
}

/** What there is to pay for a second in which nobody comes: timers, and the looks of the bench itself. */
export async function costOf(
  { name, send, units = 1 }: RequestKind,
  { servers, clock, metricsToken, seconds }: Measured,
): Promise<Cost> {
  const [url = ''] = servers.urls;
  // Each kind has numbers of its own, so that none meets what another one has made.
  const from = Math.floor(Math.random() * 2 ** 23);
  const warm = await sendFor(send, seconds * WARM_UP, from);
  const look = async () => ({
    statements: await statementsOf(url, metricsToken),
    process: servers.computed(),
    database: clock(),
  });
  const before = await look();
  const requests = (await sendFor(send, seconds, from + warm)) * units;
  const after = await look();
  const each = (of: keyof typeof before, factor = 1) =>
    (factor * (after[of] - before[of])) / requests;
  return {
    name,
    requests,
    process: each('process', 1000),
    database: each('database', 1000),
    statements: each('statements'),
  };
}
