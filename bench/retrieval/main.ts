import { parseArgs } from 'node:util';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { ingestManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { createSearch } from '../../packages/server/src/rag/search/search.ts';
import { corporaIn, readCorpus, readQuestions } from './data.ts';
import { mean, quantile, type Score, scoreOf } from './metrics.ts';

const USAGE = `Measures retrieval on questions with known pages.

  node bench/retrieval/main.ts --data DIR [--database URL]

DIR holds questions/<corpus>.jsonl and sections/<corpus>.jsonl. Without --database the embedded
database is used, in memory.`;

/** Corpora with fewer questions are averaged as one. */
const SMALL = 20;

interface Run {
  corpus: string;
  scores: Score[];
  milliseconds: number[];
}

function print(name: string, runs: Run[]): void {
  const scores = runs.flatMap((run) => run.scores);
  const rank = mean(scores.map((score) => score.reciprocalRank)).toFixed(3);
  const recall = mean(scores.map((score) => score.recall)).toFixed(3);
  console.log(`${name.padEnd(20)} ${String(scores.length).padStart(9)} ${rank} ${recall}`);
}

async function measure(data: string, databaseUrl: string | undefined): Promise<Run[]> {
  const connection = await connect({ dataDir: 'memory://', ...(databaseUrl && { databaseUrl }) });
  try {
    await migrate(connection.db);
    const search = createSearch(connection.db);
    const runs: Run[] = [];
    for (const corpus of corporaIn(data)) {
      const started = performance.now();
      const { sections } = await ingestManifest(connection.db, readCorpus(data, corpus));
      console.log(
        `${corpus}: ${sections} sections in ${Math.round(performance.now() - started)} ms`,
      );
      const run: Run = { corpus, scores: [], milliseconds: [] };
      for (const { question, gold } of readQuestions(data, corpus)) {
        const asked = performance.now();
        const { pages } = await search({ query: question, pages: 10, sectionsPerPage: 3 });
        run.milliseconds.push(performance.now() - asked);
        const ranked = pages.map((page) => page.sections[0]?.url.slice(1) ?? '');
        run.scores.push(scoreOf(ranked, gold));
      }
      runs.push(run);
    }
    return runs;
  } finally {
    await connection.close();
  }
}

function report(runs: Run[]): void {
  const large = runs.filter((run) => run.scores.length >= SMALL);
  const small = runs.filter((run) => run.scores.length < SMALL);
  const groups = [...large.map((run) => [run]), ...(small.length > 0 ? [small] : [])];
  console.log('\ncorpus               questions MRR@10 recall@5');
  for (const group of groups)
    print(group.length > 1 ? 'small ones' : (group[0]?.corpus ?? ''), group);
  print('all questions', runs);
  const macro = (key: keyof Score) =>
    mean(groups.map((group) => mean(group.flatMap((run) => run.scores.map((one) => one[key])))));
  const average = `${macro('reciprocalRank').toFixed(3)} ${macro('recall').toFixed(3)}`;
  console.log(`${'average of corpora'.padEnd(30)} ${average}`);
  const times = runs.flatMap((run) => run.milliseconds);
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`\na search: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, database: { type: 'string' } },
});
if (values.data === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  report(await measure(values.data, values.database));
}
