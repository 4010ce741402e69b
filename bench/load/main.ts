import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startReaders } from '../../e2e/support/cluster/readers.ts';
import { bringUpToDate, pluginBuild, websiteBuild } from '../../scripts/shared/build.ts';
import { startBeside } from './beside.ts';
import { floods } from './floods.ts';
import { watchMemory } from './memory.ts';
import { comparePeers } from './peers.ts';
import { come, kinds, type Load } from './readers.ts';
import { printHead, printLatencies } from './report.ts';
import { type Servers, startServers } from './servers.ts';

const USAGE = `Measures the server under many readers at once, on Postgres.

  node bench/load/main.ts [readers | floods | soak] [--readers 200] [--seconds 60] [--processes 1,2,4]

readers  a day on a docs site, for each number of processes, while its docs are published again and
         again and people sign in; what was said to be stored is counted; beside one process,
         MiniSearch behind Express and bare Better Auth get the same readers
floods   how pages and /healthz fare beside a flood of pages, of sign-ins, and of questions to a model
         that hangs, from one address and from ten thousand
soak     the first, in one process, for 20 minutes unless --seconds says otherwise; what it holds is
         told every minute

Each reader does something once a second. A Postgres is started for it.`;

const INGEST_TOKEN = randomBytes(24).toString('base64url');
/** All of these readers have one address. */
const ENV = {
  INGEST_TOKEN,
  LIMIT_QUERY: 'off',
  LIMIT_SELECT: 'off',
  LIMIT_FEEDBACK: 'off',
  LIMIT_AUTH: 'off',
  PROOF_OF_WORK: 'off',
};
/** Readers who rate what they have asked, beside the others. */
const RATERS = 5;
/** So long a soak takes, unless told otherwise. */
const SOAK_SECONDS = 20 * 60;
const SECONDS = 60;
const ACCOUNT = { name: 'Ada', email: 'ada@example.com', password: 'brass gears hum at noon' };

/** A session of a reader whom every process knows. */
async function signIn({ urls, databaseUrl }: Servers): Promise<string> {
  const [url = ''] = urls;
  const post = (path: string) =>
    fetch(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(ACCOUNT),
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

async function readers(
  processes: number,
  load: Omit<Load, 'urls'>,
  { peers = false } = {},
): Promise<void> {
  const servers = await startServers(processes, ENV);
  try {
    const cookie = await signIn(servers);
    const [url = ''] = servers.urls;
    await come(kinds(cookie), { ...load, urls: servers.urls, seconds: 5 });
    const watched = await watchMemory(servers);
    const raters = startReaders(url, RATERS);
    const { urls } = servers;
    const beside = startBeside({ urls, ingestToken: INGEST_TOKEN, account: ACCOUNT });
    const latencies = await come(kinds(cookie), { ...load, urls });
    latencies.push(...(await beside.stop()));
    await raters.stop();
    const { rated, failures } = raters.reading;
    printHead(`${processes} of the server, ${load.readers} readers, ${load.seconds} s`);
    printLatencies(latencies);
    console.log(
      `ratings: ${rated.length} taken, ${await lost(servers, rated)} lost, ${failures.length} failed`,
    );
    await watched.end();
    if (processes === 1 && peers) await comparePeers(servers, kinds(cookie), load);
  } finally {
    await servers.stop();
  }
}

async function main(what: string, load: Omit<Load, 'urls'>, processes: number[]): Promise<void> {
  await bringUpToDate([pluginBuild, websiteBuild]);
  if (what === 'floods') return floods(load.seconds);
  if (what === 'soak') return readers(1, load);
  for (const count of processes) await readers(count, load, { peers: true });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '200' },
    seconds: { type: 'string' },
    processes: { type: 'string', default: '1,2,4' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else {
  const [what = 'readers'] = positionals;
  const seconds = Number(values.seconds ?? (what === 'soak' ? SOAK_SECONDS : SECONDS));
  const load = { readers: Number(values.readers), seconds, rate: 1 };
  await main(what, load, values.processes.split(',').map(Number));
}
