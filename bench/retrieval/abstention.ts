import { parseArgs } from 'node:util';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { confidenceOf, MEASURES } from '../../packages/server/src/rag/answer/confidence.ts';
import { coverageOf } from '../../packages/server/src/rag/answer/coverage.ts';
import { ingestManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { createSearch } from '../../packages/server/src/rag/search/search.ts';
import { corporaIn, readCorpus, readQuestions } from './data.ts';
import { areaUnderCurve, fitModel, odds } from './logistic.ts';
import { mean, quantile } from './metrics.ts';

const USAGE = `Measures how well questions are told apart that the docs do not cover.

  node bench/retrieval/abstention.ts --data DIR [--list words|none]

Each question is asked of its own docs and of all others. --list none leaves out the list of everyday
words, as in languages that have none.`;

/** Corpora with fewer questions are left out together. */
const SMALL = 20;
/** Of the answerable questions, this many may be taken for others. */
const SHARE = 0.09;

interface Asked {
  docs: string;
  from: string;
  features: number[];
  /** What the shipped model says. */
  none: boolean;
}

async function ask(data: string, everyday: boolean): Promise<Asked[]> {
  const { db, close } = await connect({ dataDir: 'memory://' });
  await migrate(db);
  const corpora = corporaIn(data);
  for (const corpus of corpora) await ingestManifest(db, readCorpus(data, corpus));
  const search = createSearch(db);
  const asked: Asked[] = [];
  for (const docs of corpora) {
    for (const from of corpora) {
      for (const { question } of readQuestions(data, from)) {
        const scope = { url: `https://${docs}.example/` };
        const found = await search({ query: question, scope, pages: 5, sectionsPerPage: 3 });
        const { language } = found;
        const result = everyday
          ? found
          : { ...found, language: { ...language, everyday: undefined } };
        const coverage = coverageOf(result);
        const none = confidenceOf(result) === 'none';
        asked.push({ docs, from, none, features: MEASURES.map((measure) => coverage[measure]) });
      }
    }
  }
  await close();
  return asked;
}

function percent(values: boolean[]): string {
  return `${(100 * mean(values.map(Number))).toFixed(1)} %`.padStart(8);
}

/** A line: of the answerable and of all other questions, the share that is taken as not covered. */
function print(name: string, rows: Array<{ own: boolean; none: boolean }>): void {
  const of = (own: boolean) => rows.filter((row) => row.own === own).map((row) => row.none);
  console.log(`${name.padEnd(42)} ${percent(of(true))} ${percent(of(false))}`);
}

const isOwn = ({ docs, from }: Asked) => docs === from;

/** Fits on what has nothing to do with some corpora, and tells how that does on their docs. */
function leaveOut(asked: Asked[], corpora: string[]) {
  const rest = asked.filter(({ docs, from }) => ![docs, from].some((one) => corpora.includes(one)));
  const model = fitModel(
    rest.map((one) => one.features),
    rest.map(isOwn),
  );
  const own = rest.filter(isOwn).map((one) => odds(model, one.features));
  const least = quantile(own, SHARE);
  return asked
    .filter(({ docs }) => corpora.includes(docs))
    .map((one) => {
      const score = odds(model, one.features) - least;
      return { ...one, own: isOwn(one), score, none: score < 0 };
    });
}

function report(asked: Asked[], groups: string[][]): void {
  const large = groups.filter((group) => group.length === 1).flat();
  const ofLarge = ({ docs, from }: Asked) => large.includes(docs) && large.includes(from);
  const shipped = asked.map((one) => ({ ...one, own: isOwn(one) }));
  console.log(`${''.padEnd(42)} answerable   others`);
  print('shipped model', shipped);
  print('shipped model, between the large ones', shipped.filter(ofLarge));
  const left = groups.flatMap((group) => leaveOut(asked, group));
  for (const group of groups) {
    const name = group.length > 1 ? 'small ones' : (group[0] ?? '');
    print(
      `fitted without ${name}, asked of it`,
      left.filter(({ docs }) => group.includes(docs)),
    );
  }
  print('fitted without the docs that are asked', left);
  print('  between the large ones', left.filter(ofLarge));
  const area = areaUnderCurve(
    left.map((one) => one.score),
    left.map((one) => one.own),
  );
  console.log(`area under the curve: ${area.toFixed(3)}`);
  const all = fitModel(
    asked.map((one) => one.features),
    asked.map(isOwn),
  );
  const weights = MEASURES.map((measure, index) => [measure, all.weights[index]]);
  const own = asked.filter(isOwn).map((one) => odds(all, one.features));
  const others = asked.filter((one) => !isOwn(one));
  for (const share of [0.06, 0.07, 0.08, 0.09, 0.1]) {
    const least = quantile(own, share);
    const none = (some: Asked[]) => percent(some.map((one) => odds(all, one.features) < least));
    const line = `${none(asked.filter(isOwn))} ${none(others)} ${none(others.filter(ofLarge))}`;
    console.log(`fitted on everything, least odds ${least.toFixed(2)}: ${line}`);
  }
  console.log('\nfitted on everything:', { base: all.base, ...Object.fromEntries(weights) });
  const at = (share: number) => quantile(own, share).toFixed(2);
  console.log(`odds of the answerable: ${SHARE} ${at(SHARE)}, 0.3 ${at(0.3)}, 0.5 ${at(0.5)}`);
}

const { values } = parseArgs({ options: { data: { type: 'string' }, list: { type: 'string' } } });
if (values.data === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { data } = values;
  const large = corporaIn(data).filter((name) => readQuestions(data, name).length >= SMALL);
  const small = corporaIn(data).filter((name) => !large.includes(name));
  const groups = [...large.map((name) => [name]), ...(small.length > 0 ? [small] : [])];
  report(await ask(data, values.list !== 'none'), groups);
}
