import { readQuestions, readSections } from './data.ts';
import { byBestSection, bySections, type Engine, type Found } from './engines/engine.ts';
import { ENGINES, type EngineName } from './engines/index.ts';
import { type Score, scoreOf } from './metrics.ts';

/** What one engine did with the questions of one corpus. */
export interface Run {
  name: string;
  corpus: string;
  /** With pages at the place of their best section, and with pages by the sum of their sections. */
  scores: Score[];
  sums: Score[];
  /** Of each search, in milliseconds. */
  times: number[];
}

/** How often each question is asked; the first time warms up and is not counted. */
const ROUNDS = 3;

function record(run: Run, found: Found[], gold: string[]): void {
  run.scores.push(scoreOf(byBestSection(found), gold));
  run.sums.push(scoreOf(bySections(found), gold));
}

async function ask({ engine, run }: { engine: Engine; run: Run }, question: string) {
  const started = performance.now();
  await engine.search(question);
  run.times.push(performance.now() - started);
}

/**
 * Lets some engines answer the questions of a corpus: each question goes to all of them in turn, so
 * that whatever else the machine does slows all of them alike.
 */
export async function runCorpus(
  names: EngineName[],
  { data, corpus, postgres }: { data: string; corpus: string; postgres: string },
): Promise<Run[]> {
  const sections = readSections(data, corpus);
  const runs: Array<{ engine: Engine; run: Run }> = [];
  for (const key of names) {
    const engine = await ENGINES[key](sections, postgres);
    runs.push({ engine, run: { name: engine.name, corpus, scores: [], sums: [], times: [] } });
  }
  const questions = readQuestions(data, corpus);
  for (const { question, gold } of questions) {
    for (const { engine, run } of runs) record(run, await engine.search(question), gold);
  }
  for (let round = 1; round < ROUNDS; round++) {
    for (const { question } of questions) for (const one of runs) await ask(one, question);
  }
  for (const { engine } of runs) await engine.close();
  return runs.map(({ run }) => run);
}
