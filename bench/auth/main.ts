import { parseArgs } from 'node:util';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { quantile } from '../retrieval/metrics.ts';
import { type Burst, burst, endConnections, type Target } from './load.ts';
import { makeReaders, type Reader } from './readers.ts';
import { type Server, startServer } from './server.ts';

const USAGE = `Measures looking at the session and checking a token against bare Better Auth on Express.

  node bench/auth/main.ts [--rounds 60] [--requests 80]

A Postgres is started for it, or TEST_DATABASE_URL is used, an empty database. In each round
every server has one burst of requests.`;

const READERS = 20;

function targetsOf(ours: Server, bare: Server, readers: Reader[]) {
  const session = readers.map(({ cookie, address }) => ({
    Cookie: cookie,
    'X-Forwarded-For': address,
  }));
  const token = readers.map((reader) => ({ Authorization: `Bearer ${reader.token}` }));
  const path = '/api/auth/get-session';
  return {
    bare: { name: 'get-session, bare', server: bare, path, headers: session },
    ours: { name: 'get-session, ours', server: ours, path, headers: session },
    nobody: { name: 'who asks, without a token', server: ours, path: '/reader', headers: [{}] },
    token: { name: 'who asks, with a token', server: ours, path: '/reader', headers: token },
  } satisfies Record<string, Target>;
}

type Name = keyof ReturnType<typeof targetsOf>;
const NAMES: Name[] = ['bare', 'ours', 'nobody', 'token'];
type Rounds = Record<Name, Burst>[];

/** Rounds before the first one that counts, until everything is compiled and connected. */
const WARM_UP = 10;

/**
 * Short bursts that take turns: what else the machine does meanwhile meets all of them. Every other
 * round goes backwards, so that none always comes after the same one.
 */
async function measure(targets: Record<Name, Target>, rounds: number, requests: number) {
  const measured: Rounds = [];
  const none: Burst = { perSecond: Number.NaN, cpu: Number.NaN };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const found = { bare: none, ours: none, nobody: none, token: none };
    for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
      found[name] = await burst(targets[name], requests);
    }
    if (round >= 0) measured.push(found);
  }
  return measured;
}

function report(targets: Record<Name, Target>, rounds: Rounds): void {
  const median = (of: (round: Rounds[number]) => number) => quantile(rounds.map(of), 0.5);
  for (const name of NAMES) {
    const perSecond = median((round) => round[name].perSecond)
      .toFixed(0)
      .padStart(6);
    const cpu = median((round) => round[name].cpu).toFixed(3);
    console.log(`${targets[name].name.padEnd(28)} ${perSecond}/s ${cpu} ms of computing`);
  }
  const say = (name: string, of: (round: Rounds[number]) => number) =>
    console.log(`${name.padEnd(58)} ${median(of).toFixed(3)}`);
  console.log('\nmedians of the ratios of each round');
  say('get-session: requests a second, ours to bare', (r) => r.ours.perSecond / r.bare.perSecond);
  say('get-session: computing, ours to bare', (r) => r.ours.cpu / r.bare.cpu);
  say('a token: computing, to our get-session', (r) => (r.token.cpu - r.nobody.cpu) / r.ours.cpu);
  say(
    'a token: time, to our get-session',
    (r) => (1 / r.token.perSecond - 1 / r.nobody.perSecond) * r.ours.perSecond,
  );
}

async function main(rounds: number, requests: number): Promise<void> {
  const postgres = await startTestPostgres();
  const servers: Server[] = [];
  try {
    const { db, close } = await connect({ databaseUrl: postgres.url, dataDir: '' });
    await migrate(db);
    await close();
    const bare = await startServer('bare', postgres.url);
    servers.push(bare);
    const ours = await startServer('ours', postgres.url);
    servers.push(ours);
    const targets = targetsOf(ours, bare, await makeReaders(ours, bare, READERS));
    console.log(`${postgres.version}, ${READERS} readers, ${rounds} rounds\n`);
    report(targets, await measure(targets, rounds, requests));
  } finally {
    endConnections();
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    requests: { type: 'string', default: '80' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else await main(Number(values.rounds), Number(values.requests));
