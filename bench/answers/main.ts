import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSources } from '../../packages/server/src/sources/index.ts';
import { ROOT } from '../../scripts/shared/paths.ts';
import { quantile } from '../retrieval/metrics.ts';
import { measureFirstToken, type Pace, type Pair } from './firstToken.ts';
import { type Counts, measureQuoted } from './quoted.ts';

const USAGE = `Measures answers.

  node bench/answers/main.ts [--questions 100] [--first 300] [--word 15]
  node bench/answers/main.ts --data DIR [--database URL]

The first measures the time to the first words of an answer, through the server and by calling the
same stand-in for a model directly after one search; the stand-in says its first word after --first
milliseconds and the next ones every --word milliseconds. The second asks the questions of DIR
(questions/<corpus>.jsonl, sections/<corpus>.jsonl) without a model and checks every quote.`;

const WARM_UP = 10;

function printTimes(name: string, times: number[]): void {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`${name.padEnd(36)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
}

async function firstToken(count: number, pace: Pace): Promise<void> {
  const pages = await readDocs();
  const site = { url: 'https://docs.example', baseUrl: '/', title: 'Docs' };
  const all = await measureFirstToken({ format: 1, site, locale: 'en', pages }, count, pace);
  const pairs = all.slice(WARM_UP);
  const times = (key: keyof Pair) => pairs.map((pair) => pair[key]);
  console.log(`${pairs.length} questions, load of the machine ${loadavg()[0]?.toFixed(1)}`);
  printTimes('POST /api/v1/query', times('server'));
  printTimes('one select, then the model itself', times('direct'));
  const ratio = quantile(times('server'), 0.5) / quantile(times('direct'), 0.5);
  const added = quantile(
    pairs.map(({ server, direct }) => server - direct),
    0.5,
  );
  console.log(`ratio of the medians ${ratio.toFixed(3)}, ${added.toFixed(1)} ms more (median)`);
}

async function readDocs() {
  const { pages } = await readSources([join(ROOT, 'website/docs')], {
    locale: 'en',
    baseUrl: '/',
    urls: 'plain',
    exclude: [],
    apiPage: '/api',
    viewer: 'none',
  });
  return pages;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / (whole || 1)).toFixed(1)} %)`;
}

function print(name: string, counts: Counts): void {
  const { questions, citations, sentences } = counts;
  console.log(`\n${name}: ${questions}`);
  console.log(`answered     ${share(counts.answered, questions)}`);
  console.log(`doubtful     ${share(counts.doubtful, questions)}`);
  console.log(`not covered  ${share(counts.not_covered, questions)}`);
  console.log(
    `quoted sentences that stand in the cited section ${share(counts.verbatim, sentences)}`,
  );
  console.log(`citations whose anchor exists ${share(counts.opening, citations)}`);
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    database: { type: 'string' },
    questions: { type: 'string', default: '100' },
    first: { type: 'string', default: '300' },
    word: { type: 'string', default: '15' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else if (values.data === undefined) {
  await firstToken(Number(values.questions) + WARM_UP, {
    first: Number(values.first),
    word: Number(values.word),
  });
} else {
  const { own, others } = await measureQuoted(values.data, values.database);
  print("the docs' own questions", own);
  print('questions of other docs', others);
}
