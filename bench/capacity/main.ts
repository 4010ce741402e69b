import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { says, startModelServer } from '../../packages/server/src/testing/modelServer.ts';
import { bringUpToDate, pluginBuild, websiteBuild } from '../../scripts/shared/build.ts';
import { SITE_DIR } from '../../scripts/shared/paths.ts';
import { type Servers, startServers } from '../load/servers.ts';
import { type Cost, costOf, databaseClock } from './costs.ts';
import { printCosts, printReaders, printWalls } from './report.ts';
import {
  EMAIL,
  KIND_NAMES,
  PASSWORD,
  type Place,
  post,
  question,
  type RequestKind,
  requestKinds,
} from './requests.ts';
import { validate } from './validate.ts';
import { needsOf } from './walls.ts';

const USAGE = `Makes every figure of the page on capacity: what a request of each kind costs, how many
readers a core carries, and what has to be added for 10, 100 and 1,000 times as many.

  node bench/capacity/main.ts [--seconds 5]

--seconds  how long each kind is measured

Costs are times of computing, which other work on the machine hardly changes. A Postgres is started
for it, on this machine.`;

const METRICS_TOKEN = randomBytes(24).toString('base64url');
const INGEST_TOKEN = randomBytes(24).toString('base64url');
const ENV = {
  METRICS_TOKEN,
  INGEST_TOKEN,
  // Each request says that it comes from another address.
  TRUST_PROXY: 'loopback',
  LIMIT_QUERY: 'off',
  LIMIT_SELECT: 'off',
  LIMIT_FEEDBACK: 'off',
  LIMIT_INGEST: 'off',
  LIMIT_AUTH: 'off',
  PROOF_OF_WORK: 'off',
};
const WITHOUT_BUDGETS = Object.fromEntries(
  ['READER_', 'ADDRESS_', ''].flatMap((who) =>
    ['DAILY', 'MONTHLY'].map((period) => [`LLM_${who}${period}_TOKENS`, '0']),
  ),
);
/** Readers of today, and what that is multiplied by. */
const READERS = 1_000;
const TIMES = [1, 10, 100, 1_000];

function placeOf({ urls: [url = ''] }: Servers): Place {
  return { url, ingestToken: INGEST_TOKEN };
}

/** The session of a reader whose address is proven. */
async function signIn(place: Place, databaseUrl: string): Promise<string> {
  const account = { name: 'Ada', email: EMAIL, password: PASSWORD };
  await post(place, '/api/auth/sign-up/email', account, 1);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('update "user" set email_verified = true');
  await client.end();
  const answer = await post(place, '/api/auth/sign-in/email', account, 1);
  if (!answer.ok) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

/** A rating of an answer; given again it is taken again. */
async function ratingOf(place: Place): Promise<object> {
  const answer: unknown = await (await question(place, 1)).json();
  if (typeof answer !== 'object' || !answer || !('id' in answer)) throw new Error('no answer');
  const token = 'feedbackToken' in answer ? answer.feedbackToken : undefined;
  return { answerId: answer.id, token, rating: 'up' };
}

/** One of the scripts that a page loads. */
function someFile(): string {
  const [file] = readdirSync(path.join(SITE_DIR, 'assets/js')).filter((name) => /^main/.test(name));
  return `/assets/js/${file}`;
}

async function measured(
  servers: Servers,
  kinds: readonly RequestKind[],
  seconds: number,
): Promise<Cost[]> {
  const clock = await databaseClock(servers.databaseUrl);
  const costs: Cost[] = [];
  for (const kind of kinds) {
    costs.push(await costOf(kind, { servers, clock, metricsToken: METRICS_TOKEN, seconds }));
  }
  return costs;
}

/** All kinds, the answer of a model at a server of its own, with a model that answers at once. */
async function measureAll(seconds: number): Promise<Cost[]> {
  const servers = await startServers(1, ENV);
  const costs: Cost[] = [];
  try {
    const place = placeOf(servers);
    const cookie = await signIn(place, servers.databaseUrl);
    const kinds = requestKinds(place, { cookie, file: someFile(), rating: await ratingOf(place) });
    costs.push(...(await measured(servers, kinds, seconds)));
    await validate(servers, costs, { seconds: 2 * seconds, cookie });
  } finally {
    await servers.stop();
  }
  const model = await startModelServer();
  model.reply(() => says('The variable PORT says on which port the server listens [1].'));
  const writing = await startServers(1, {
    ...ENV,
    ...WITHOUT_BUDGETS,
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'stand-in',
  });
  try {
    const place = placeOf(writing);
    const kind: RequestKind = {
      name: 'question, answer of a model',
      send: (index) => question(place, index),
    };
    costs.push(...(await measured(writing, [kind], seconds)));
  } finally {
    await writing.stop();
    await model.close();
  }
  return costs;
}

async function main(seconds: number): Promise<void> {
  await bringUpToDate([pluginBuild, websiteBuild]);
  const place = ({ name }: Cost) => KIND_NAMES.indexOf(name);
  const costs = (await measureAll(seconds)).sort((a, b) => place(a) - place(b));
  printCosts(costs);
  printReaders(costs);
  printWalls(
    TIMES.map((times) => ({ times, needs: needsOf(times * READERS, costs) })),
    costs,
  );
}

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, help: { type: 'boolean' } },
});
if (values.help) console.log(USAGE);
else await main(Number(values.seconds));
