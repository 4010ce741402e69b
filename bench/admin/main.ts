import { parseArgs } from 'node:util';
import { RANGE_DAYS_MAX } from '../../packages/server/src/contract/index.ts';
import { startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { type Filled, startFilled } from './filled.ts';
import { adminQueries, YEAR } from './queries.ts';
import { DAYS } from './size.ts';

const USAGE = `Compares the queries of administrators on few and on many questions, on Postgres.

  node bench/admin/main.ts [--few 10000] [--many 1000000] [--rounds 31] [--days 28]

Both databases have the same site and are ${DAYS} days old; the same days are asked for. Each query is
asked of both in turns, and the median taken. Of an export, the time to its first piece is taken. What
is printed is a table in Markdown. A Postgres is started, unless TEST_DATABASE_URL names one:
there the databases stay, and the next run uses them again.`;

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '31' },
    days: { type: 'string', default: '28' },
    help: { type: 'boolean', default: false },
  },
});

/** The most that a query may take on many questions, as a multiple of its time on few. */
const BAR = 2;
/** Rounds that are not counted. */
const WARM = 3;

const DAY = 86_400_000;
/** The first of so many days, the last of which is today. */
const firstOf = (days: number) =>
  new Date(Date.now() - (days - 1) * DAY).toISOString().slice(0, 10);

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
  const year = `from=${firstOf(RANGE_DAYS_MAX)}`;
  if (path.endsWith(YEAR)) return path.replace(YEAR, year);
  const dated = `${path}${path.includes('?') ? '&' : '?'}from=${firstOf(Number(values.days))}`;
  return filled.ask(dated).then(
    () => dated,
    () => path,
  );
}

/** Milliseconds of each round, on few and on many; which of them is asked first changes. */
async function timesOf(query: string, few: Filled, many: Filled): Promise<number[][]> {
  const asked = await Promise.all(
    [few, many].map(async (filled) => {
      const times: number[] = [];
      return { filled, times, path: await withDays(await pathOf(query, filled), filled) };
    }),
  );
  for (let round = 0; round < WARM + Number(values.rounds); round++) {
    for (const { filled, path, times } of round % 2 === 0 ? asked : asked.toReversed()) {
      const time = await filled.ask(path);
      if (round >= WARM) times.push(time);
    }
  }
  return asked.map(({ times }) => times);
}

async function compare(query: string, few: Filled, many: Filled): Promise<number> {
  const [less = 0, more = 0] = (await timesOf(query, few, many)).map(median);
  const ratio = more / less;
  console.log(`| \`${query}\` | ${less.toFixed(1)} | ${more.toFixed(1)} | ${ratio.toFixed(2)} |`);
  return ratio;
}

async function run(): Promise<void> {
  const postgres = await startTestPostgres();
  console.log(postgres.version);
  try {
    const few = await startFilled(postgres.url, Number(values.few));
    const many = await startFilled(postgres.url, Number(values.many));
    const [less, more] = [values.few, values.many].map((n) => Number(n).toLocaleString('en'));
    console.log(
      `\n| median of ${values.rounds}, ms, ${values.days} days | ${less} | ${more} | ratio |`,
    );
    console.log('|---|---|---|---|');
    const ratios: number[] = [];
    for (const query of adminQueries()) {
      ratios.push(
        await compare(query, few, many).catch((error: Error) => {
          console.log(`| \`${query}\` | ${error.message.slice(0, 80)} | | |`);
          return Number.POSITIVE_INFINITY;
        }),
      );
    }
    const worst = Math.max(...ratios).toFixed(2);
    console.log(`\nThe worst ratio of ${ratios.length} is ${worst} (bar: ${BAR.toFixed(1)}).`);
    await Promise.all([few.close(), many.close()]);
  } finally {
    await postgres.stop();
  }
}

if (values.help) console.log(USAGE);
else await run();
