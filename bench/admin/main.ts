import { parseArgs } from 'node:util';
import { startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { DAYS } from './fill.ts';
import { type Filled, startFilled } from './filled.ts';
import { adminQueries } from './queries.ts';

const USAGE = `Compares the queries of administrators on few and on many questions, on Postgres.

  node bench/admin/main.ts [--few 10000] [--many 1000000] [--rounds 15] [--days 28]

Both databases have the same site and are ${DAYS} days old; the same days are asked for. Each query is
asked of both in turns. Of an export, the time to its first piece is taken. A Postgres is started.`;

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '15' },
    days: { type: 'string', default: '28' },
    help: { type: 'boolean', default: false },
  },
});

/** The most that a query may take on many questions, as a multiple of its time on few. */
const BAR = 2;
/** Rounds that are not counted. */
const WARM = 3;

const DAY = 86_400_000;
const from = new Date(Date.now() - (Number(values.days) - 1) * DAY).toISOString().slice(0, 10);

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** With the days, where a route counts by them, and an item of the list before it. */
async function pathOf(query: string, filled: Filled): Promise<string> {
  const [route = '', rest] = query.split('?');
  const named = route.includes('{id}')
    ? route.replace('{id}', await filled.idOf(route.slice(0, route.indexOf('/{id}'))))
    : route;
  return rest === undefined ? named : `${named}?${rest}`;
}

/** Not every route has days: one that refuses them is asked without. */
async function withDays(path: string, filled: Filled): Promise<string> {
  const dated = `${path}${path.includes('?') ? '&' : '?'}from=${from}`;
  return filled.ask(dated).then(
    () => dated,
    () => path,
  );
}

async function compare(query: string, few: Filled, many: Filled): Promise<number> {
  const servers = [few, many];
  const paths = await Promise.all(
    servers.map(async (filled) => withDays(await pathOf(query, filled), filled)),
  );
  const times: number[][] = [[], []];
  for (let round = 0; round < WARM + Number(values.rounds); round++) {
    for (const [index, filled] of servers.entries()) {
      const time = await filled.ask(paths[index] ?? '');
      if (round >= WARM) times[index]?.push(time);
    }
  }
  const [less = 0, more = 0] = times.map(median);
  const ratio = more / less;
  const numbers = [less, more].map((ms) => ms.toFixed(1).padStart(9)).join('');
  console.log(`${query.padEnd(52)}${numbers}${ratio.toFixed(2).padStart(8)}`);
  return ratio;
}

async function run(): Promise<void> {
  const postgres = await startTestPostgres();
  console.log(postgres.version);
  try {
    const few = await startFilled(postgres.url, Number(values.few));
    const many = await startFilled(postgres.url, Number(values.many));
    console.log(`\n${`median ms, ${values.days} days`.padEnd(52)}      few     many   ratio`);
    const ratios: number[] = [];
    for (const query of adminQueries()) {
      ratios.push(
        await compare(query, few, many).catch((error: Error) => {
          console.log(`${query.padEnd(52)}  ${error.message.slice(0, 80)}`);
          return Number.NaN;
        }),
      );
    }
    const worst = Math.max(...ratios.filter((ratio) => !Number.isNaN(ratio)));
    console.log(`\nThe worst ratio is ${worst.toFixed(2)} (bar: ${BAR.toFixed(1)}).`);
    await Promise.all([few.close(), many.close()]);
  } finally {
    await postgres.stop();
  }
}

if (values.help) console.log(USAGE);
else await run();
