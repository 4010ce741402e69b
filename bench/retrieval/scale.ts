import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { isEngine } from './engines/index.ts';
import { joinSites, multiplySites } from './multiply.ts';
import { ownDocs } from './ownDocs.ts';
import { printTable, reportTimes } from './report.ts';
import type { Measured } from './scaleWorker.ts';

const USAGE = `Measures searches of a large site, each engine in a process of its own.

  node bench/retrieval/scale.ts [--data DIR] [--sections 50000] [--times 20] [--engines NAME,NAME]

The site is a mixture of the corpora of DIR, or of the docs of this repository. With --times, our search is measured on so many of them,
too: as sites beside each other, and as one site.`;

const WORKER = fileURLToPath(new URL('scaleWorker.ts', import.meta.url));
const NODE = ['--max-old-space-size=8000', '--expose-gc'];

interface Job {
  data: string;
  sections: string;
  postgres: string;
}

/** Runs a worker: `index` fills the database of ours, every other one measures. */
function work(task: string, job: Job): Measured {
  const args = [...NODE, WORKER, task, job.data, job.sections, job.postgres];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${task} failed`);
  const measured: Measured = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  console.log(`${task}: done`);
  return measured;
}

/** What a peer does, unless it breaks: then the others are measured all the same. */
function tryWork(name: string, job: Job): Measured[] {
  try {
    return [work(name, job)];
  } catch (error) {
    console.log(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

async function sizeOf(postgres: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  const { rows } = await client.query<{ table: string; size: string }>(`
    select relname as table, pg_size_pretty(pg_total_relation_size(oid)) as size
    from pg_class where relname in ('rag_posting', 'rag_word', 'rag_section') order by relname`);
  await client.end();
  return rows.map(({ table, size }) => `${table} ${size}`).join(', ');
}

async function measure(engines: string[], job: Job, times: number): Promise<void> {
  const { seconds } = work('index', job);
  console.log(`indexed in ${seconds.toFixed(0)} s; ${await sizeOf(job.postgres)}`);
  const measured = engines.filter(isEngine).flatMap((name) => tryWork(name, job));
  reportTimes(`a search of ${job.sections} sections`, measured);
  printTable(
    ['engine', 'seconds to index', 'memory MB'],
    measured.map((one) => [
      one.name,
      (one.name.startsWith('ours') ? seconds : one.seconds).toFixed(0),
      one.megabytes.toFixed(0),
    ]),
  );
  if (times < 2) return;
  await multiplySites(job.postgres, times);
  console.log(`\n${times} sites: ${await sizeOf(job.postgres)}`);
  const beside = work('ours', job);
  await joinSites(job.postgres);
  const joined = work('ours', job);
  const total = times * Number(job.sections);
  reportTimes('ours', [
    { ...beside, name: `one of ${times} sites, ${total} sections in all` },
    { ...joined, name: `one site of ${total} sections` },
  ]);
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sections: { type: 'string', default: '50000' },
    times: { type: 'string', default: '1' },
    engines: { type: 'string', default: 'ours,miniSearch,miniSearchBoosted,lunr,flexSearch' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else {
  const { sections, engines, times } = values;
  const data = values.data ?? (await ownDocs());
  const postgres = await startTestPostgres();
  try {
    await measure(engines.split(','), { data, sections, postgres: postgres.url }, Number(times));
  } finally {
    await postgres.stop();
  }
}
