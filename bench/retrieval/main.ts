import { parseArgs } from 'node:util';
import { startTestPostgres } from '../../packages/server/src/testing/postgres.ts';
import { corporaIn, readSections } from './data.ts';
import { ENGINES, isEngine } from './engines/index.ts';
import { ownDocs } from './ownDocs.ts';
import { reportQuality, reportTimes } from './report.ts';
import { type Run, runCorpus } from './run.ts';

const USAGE = `Measures retrieval on questions with known pages, our search beside its peers.

  node bench/retrieval/main.ts [--data DIR] [--engines NAME,NAME] [--corpora NAME,NAME]

DIR holds questions/<corpus>.jsonl and sections/<corpus>.jsonl. Without it, the docs of this
repository are asked the questions of website/questions.jsonl.
Engines: ${Object.keys(ENGINES).join(', ')}.
A Postgres is started for the run, or TEST_DATABASE_URL is used, whose index is emptied.`;

async function measure(data: string, engines: string[], corpora: string[]): Promise<void> {
  const postgres = await startTestPostgres();
  console.log(postgres.version);
  try {
    const runs: Run[] = [];
    for (const corpus of corpora) {
      const names = engines.filter(isEngine);
      runs.push(...(await runCorpus(names, { data, corpus, postgres: postgres.url })));
      console.log(`${corpus}: done`);
    }
    reportQuality(runs);
    const largest = corpora
      .map((corpus) => ({ corpus, sections: readSections(data, corpus).length }))
      .reduce((most, one) => (one.sections > most.sections ? one : most));
    const ofLargest = runs.filter((run) => run.corpus === largest.corpus);
    reportTimes(`a search of ${largest.sections} sections (${largest.corpus})`, ofLargest);
  } finally {
    await postgres.stop();
  }
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    engines: { type: 'string', default: Object.keys(ENGINES).join() },
    corpora: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else {
  const data = values.data ?? (await ownDocs());
  const corpora = values.corpora?.split(',') ?? corporaIn(data);
  await measure(data, values.engines.split(','), corpora);
}
