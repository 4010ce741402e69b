import { parseArgs } from 'node:util';
import { type Comparable, groupQuestions } from '../../packages/server/src/admin/gaps/group.ts';
import { Spread } from '../../packages/server/src/admin/gaps/spread.ts';
import { topicTerms } from '../../packages/server/src/admin/gaps/topicTerms.ts';
import { languageOf } from '../../packages/server/src/rag/search/language.ts';
import { corporaIn, readQuestions } from '../retrieval/data.ts';
import { ownDocs } from '../retrieval/ownDocs.ts';

const USAGE = `Measures how questions are grouped into topics without a model.

  node bench/gaps/main.ts [--data DIR] [--show CORPUS] [--at COSINE,COSINE]

DIR holds questions/<corpus>.jsonl; without it, those of website/questions.jsonl are taken. Questions of one corpus come in one after the other, as readers ask
them. Two questions are taken to be of one topic if one page answers both: a page has several topics, and
some topics several pages, so that the figures tell one recipe from another and no more. --show prints
the topics of a corpus.`;

interface Asked extends Comparable {
  text: string;
  pages: string[];
}

interface Pairs {
  topics: number;
  together: number;
  rightly: number;
  apart: number;
}

async function readAsked(data: string, corpus: string): Promise<Asked[]> {
  const language = await languageOf('en');
  return readQuestions(data, corpus).map(({ id, question, gold }) => ({
    id: String(id),
    text: question,
    pages: gold.map((page) => page.split('#', 1)[0] ?? page),
    terms: topicTerms(question, language),
  }));
}

function topicsOf(asked: Asked[], least: number): Asked[][] {
  const placements = groupQuestions([], asked, { spread: new Spread(), terms: least });
  const topicOf = new Map(placements.map(({ question, topic }) => [question, topic]));
  return [...Map.groupBy(asked, ({ id }) => topicOf.get(id)).values()];
}

function pairsIn(topics: Asked[][]): Pairs {
  const all = topics.flatMap((questions, topic) => questions.map((one) => ({ ...one, topic })));
  const pairs = { topics: topics.length, together: 0, rightly: 0, apart: 0 };
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      const together = one.topic === other.topic;
      const same = one.pages.some((page) => other.pages.includes(page));
      pairs.together += Number(together);
      pairs.rightly += Number(together && same);
      pairs.apart += Number(!together && same);
    }
  }
  return pairs;
}

function show(topics: Asked[][]): void {
  for (const questions of topics.filter(({ length }) => length > 1)) {
    console.log(`\n${questions.length} questions`);
    for (const { text } of questions) console.log(`  ${text.replace(/\s+/g, ' ').slice(0, 140)}`);
  }
}

const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(0)} %`;

function line(least: number, count: number, counts: Pairs[]): string {
  const sum = (key: keyof Pairs) => counts.reduce((total, pairs) => total + pairs[key], 0);
  const [together, rightly, apart] = [sum('together'), sum('rightly'), sum('apart')];
  return [
    least.toFixed(2).padEnd(8),
    `${count} questions in ${sum('topics')} topics`.padEnd(32),
    `${together} pairs together`.padEnd(22),
    `${percent(rightly, together)} of them with a page in common`.padEnd(36),
    `${percent(rightly, rightly + apart)} of such pairs together`,
  ].join('');
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    show: { type: 'string' },
    at: { type: 'string', default: '0.08,0.1,0.12,0.15,0.2,0.3' },
    help: { type: 'boolean' },
  },
});

async function main(data: string): Promise<void> {
  const corpora: Asked[][] = [];
  for (const corpus of corporaIn(data)) corpora.push(await readAsked(data, corpus));
  for (const least of values.at.split(',').map(Number)) {
    const topics = corpora.map((asked) => topicsOf(asked, least));
    console.log(line(least, corpora.flat().length, topics.map(pairsIn)));
    const shown = values.show ? corporaIn(data).indexOf(values.show) : -1;
    show(topics[shown] ?? []);
  }
}

if (values.help) console.log(USAGE);
else await main(values.data ?? (await ownDocs()));
