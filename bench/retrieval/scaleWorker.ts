import { corporaIn, readQuestions } from './data.ts';
import { ENGINES, isEngine } from './engines/index.ts';
import { filledOurs } from './engines/ours.ts';
import { mixture } from './mixture.ts';

/** What a worker tells of one engine. */
export interface Measured {
  name: string;
  seconds: number;
  /** Of the process, above what it has before it indexes. */
  megabytes: number;
  /** Of each search, in milliseconds. */
  times: number[];
}

/** Slow engines are asked every third question. */
const SLOW_MS = 300;

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

const [task = '', data = '', size = '', postgres = ''] = process.argv.slice(2);

async function measure(): Promise<Measured> {
  if (task === 'index') {
    const started = performance.now();
    const engine = await ENGINES.ours(mixture(data, Number(size)), postgres);
    await engine.close();
    const seconds = (performance.now() - started) / 1000;
    return { name: engine.name, seconds, megabytes: 0, times: [] };
  }
  const questions = corporaIn(data).flatMap((corpus) => readQuestions(data, corpus));
  const sections = task === 'ours' || !isEngine(task) ? [] : mixture(data, Number(size));
  const before = memory();
  const started = performance.now();
  const engine =
    task === 'ours' || !isEngine(task)
      ? await filledOurs(postgres)
      : await ENGINES[task](sections, postgres);
  const seconds = (performance.now() - started) / 1000;
  const times: number[] = [];
  for (const [i, { question }] of questions.entries()) {
    if ((times[0] ?? 0) > SLOW_MS && i % 3 > 0) continue;
    const asked = performance.now();
    await engine.search(question);
    times.push(performance.now() - asked);
  }
  const megabytes = memory() - before;
  await engine.close();
  return { name: engine.name, seconds, megabytes, times };
}

console.log(JSON.stringify(await measure()));
