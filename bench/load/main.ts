import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { startReaders } from '../../e2e/support/cluster/readers.ts';
import { startModelServer } from '../../packages/server/src/testing/modelServer.ts';
import { bringUpToDate, websiteBuild } from '../../scripts/shared/build.ts';
import { come, FLOODS, type Kind, kinds, type Latency, type Load } from './readers.ts';
import { type Servers, startServers } from './servers.ts';

const USAGE = `Measures the server under many readers at once, on Postgres.

  node bench/load/main.ts [readers | floods | soak] [--readers 200] [--seconds 60] [--processes 1,2,4]

readers  a day on a docs site, for each number of processes; what was said to be stored is counted
floods   how pages and /healthz fare beside a flood of sign-ins, of questions, and a model that hangs
soak     20 minutes of the first, in one process; what it holds is told every minute

Each reader does something once a second. A Postgres is started for it.`;

/** All of these readers have one address. */
const UNLIMITED = {
  LIMIT_QUERY: 'off',
  LIMIT_SELECT: 'off',
  LIMIT_FEEDBACK: 'off',
  LIMIT_AUTH: 'off',
  PROOF_OF_WORK: 'off',
};
/** Readers who rate what they have asked, beside the others. */
const RATERS = 5;
const SOAK_MINUTES = 20;

function report(latencies: readonly Latency[]): void {
  for (const { name, requests, p50, p97, p99, errors, refused } of latencies) {
    const times = [p50, p97, p99].map((ms) => String(ms).padStart(6)).join('');
    console.log(
      `${name.padEnd(24)}${String(requests).padStart(8)}${times}${String(errors).padStart(8)}${String(refused).padStart(9)}`,
    );
  }
}

const HEAD = `${''.padEnd(24)}requests   p50  p97.5   p99  errors  refused`;

/** A session of a reader whom every process knows. */
async function signIn({ urls, databaseUrl }: Servers): Promise<string> {
  const [url = ''] = urls;
  const account = { name: 'Ada', email: 'ada@example.com', password: 'brass gears hum at noon' };
  const post = (path: string) =>
    fetch(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(account),
    });
  await post('/sign-up/email');
  await query(databaseUrl, 'update "user" set email_verified = true');
  const answer = await post('/sign-in/email');
  if (!answer.ok) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

async function query(databaseUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

/** What the server said to have stored, and is not there. */
async function lost(servers: Servers, rated: readonly string[]): Promise<number> {
  const kept = await query(servers.databaseUrl, 'select answer_id from answer_feedback');
  const ids = new Set(kept.map((row) => row.answer_id));
  return rated.filter((id) => !ids.has(id)).length;
}

async function readers(processes: number, load: Omit<Load, 'urls'>): Promise<void> {
  const servers = await startServers(processes, UNLIMITED);
  try {
    const cookie = await signIn(servers);
    const [url = ''] = servers.urls;
    await come(kinds(cookie), { ...load, urls: servers.urls, seconds: 5 });
    const before = servers.holds();
    const told = setInterval(() => console.log(servers.holds()), 60_000);
    const raters = startReaders(url, RATERS);
    const latencies = await come(kinds(cookie), { ...load, urls: servers.urls });
    clearInterval(told);
    await raters.stop();
    const { rated, failures } = raters.reading;
    console.log(
      `\n${processes} of the server, ${load.readers} readers, ${load.seconds} s\n${HEAD}`,
    );
    report(latencies);
    console.log(`each process: ${before} before, ${servers.holds()} after`);
    console.log(
      `ratings: ${rated.length} taken, ${await lost(servers, rated)} lost, ${failures.length} failed`,
    );
  } finally {
    await servers.stop();
  }
}

/** Pages and health checks beside something that keeps the server busy. */
async function beside(name: string, servers: Servers, load: Load, flood?: () => Promise<unknown>) {
  const calm = kinds('').filter(({ name }) => name === 'a page' || name === '/healthz');
  const quiet: Load = { ...load, readers: 20 };
  const [latencies] = await Promise.all([come(calm satisfies Kind[], quiet), flood?.()]);
  console.log(`\n${name}\n${HEAD}`);
  report(latencies);
  console.log(`the process: ${servers.holds()}`);
}

async function floods(load: Omit<Load, 'urls'>): Promise<void> {
  const model = await startModelServer();
  const hang = new Promise<never>(() => {});
  model.reply(() => ({ steps: [{ until: hang }] }));
  // With the limits of every server: they are what such a flood meets.
  const servers = await startServers(1, { LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in' });
  const { urls } = servers;
  const fire = (request: autocannon.Request, connections: number) =>
    autocannon({
      url: urls[0] ?? '',
      connections,
      duration: load.seconds,
      timeout: 120,
      requests: [request],
    });
  try {
    const all = { ...load, urls };
    await beside('nothing else', servers, { ...all, seconds: 5 });
    await beside('nothing else', servers, all);
    for (const [name, request] of Object.entries(FLOODS)) {
      await beside(`${name}, on 100 connections`, servers, all, () => fire(request, 100));
    }
  } finally {
    await servers.stop();
    await model.close();
  }
}

async function main(what: string, load: Omit<Load, 'urls'>, processes: number[]): Promise<void> {
  await bringUpToDate([websiteBuild]);
  if (what === 'floods') return floods(load);
  if (what === 'soak') return readers(1, { ...load, seconds: SOAK_MINUTES * 60 });
  for (const count of processes) await readers(count, load);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    processes: { type: 'string', default: '1,2,4' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else {
  const load = { readers: Number(values.readers), seconds: Number(values.seconds), rate: 1 };
  await main(positionals[0] ?? 'readers', load, values.processes.split(',').map(Number));
}
