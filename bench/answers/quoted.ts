import type { Manifest, QueryResponse } from '../../packages/server/src/contract/index.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { answerQuestion } from '../../packages/server/src/rag/answer/answer.ts';
import { sentencesOf } from '../../packages/server/src/rag/answer/sentences.ts';
import { ingestManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { createSearch } from '../../packages/server/src/rag/search/search.ts';
import { corporaIn, readCorpus, readQuestions } from '../retrieval/data.ts';

/** Counts over the answers to one kind of questions. */
export interface Counts {
  questions: number;
  answered: number;
  doubtful: number;
  not_covered: number;
  citations: number;
  /** Citations whose page, and whose anchor on it, exists. */
  opening: number;
  sentences: number;
  /** Sentences that stand, character for character, in the section that is cited. */
  verbatim: number;
}

export const noCounts = (): Counts => ({
  questions: 0,
  answered: 0,
  doubtful: 0,
  not_covered: 0,
  citations: 0,
  opening: 0,
  sentences: 0,
  verbatim: 0,
});

/** What stands at each address of a site. */
function textsByUrl({ pages }: Manifest): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { url, sections } of pages) {
    for (const { anchor, text, code } of sections) {
      const address = anchor ? `${url}#${anchor}` : url;
      const here = [text, ...code.map((block) => block.text)];
      texts.set(address, [...(texts.get(address) ?? []), ...here]);
    }
  }
  return texts;
}

function count(counts: Counts, response: QueryResponse, texts: Map<string, string[]>): void {
  counts.questions++;
  counts[response.degree]++;
  for (const { url, quote } of response.citations) {
    const here = texts.get(url);
    counts.citations++;
    if (here) counts.opening++;
    for (const { start, end } of sentencesOf(quote, 'en')) {
      counts.sentences++;
      if (here?.some((text) => text.includes(quote.slice(start, end)))) counts.verbatim++;
    }
  }
}

/** Questions of other corpora that each corpus is asked. */
const FOREIGN = 20;

/** Questions of the other corpora, spread evenly over all of them. */
function foreignQuestions(data: string, corpora: string[], corpus: string): string[] {
  const all = corpora
    .filter((other) => other !== corpus)
    .flatMap((other) => readQuestions(data, other).map(({ question }) => question));
  const step = Math.max(1, all.length / FOREIGN);
  const places = Array.from({ length: FOREIGN }, (_, index) => Math.floor(index * step));
  return places.flatMap((place) => all[place] ?? []);
}

/**
 * Asks the docs of each corpus its own questions and some of the others, without a language model.
 * A question of another corpus is out of scope, though some are about what these docs cover as well.
 */
export async function measureQuoted(
  data: string,
  databaseUrl: string | undefined,
): Promise<{ own: Counts; others: Counts }> {
  const own = noCounts();
  const others = noCounts();
  const corpora = corporaIn(data);
  for (const corpus of corpora) {
    const connection = await connect({ dataDir: 'memory://', ...(databaseUrl && { databaseUrl }) });
    try {
      await migrate(connection.db);
      const manifest = readCorpus(data, corpus);
      await ingestManifest(connection.db, manifest);
      const search = createSearch(connection.db);
      const texts = textsByUrl(manifest);
      const ask = async (question: string, counts: Counts) =>
        count(counts, (await answerQuestion(search, { question })).response, texts);
      for (const { question } of readQuestions(data, corpus)) await ask(question, own);
      for (const question of foreignQuestions(data, corpora, corpus)) await ask(question, others);
      console.log(`${corpus}: asked`);
    } finally {
      await connection.close();
    }
  }
  return { own, others };
}
