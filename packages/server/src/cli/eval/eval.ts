import {
  type Ask,
  AskError,
  answerable,
  compare,
  comparisonLines,
  evaluate,
  type Question,
  type Run,
  runLines,
} from '../../rag/eval/index.ts';
import { StartError, startFailure } from '../failure.ts';
import { progressBar } from '../progressBar.ts';
import { runAnswers } from './answers.ts';
import { loadQuestions, loadRun, saveRun } from './files.ts';
import type { EvalOptions } from './options.ts';
import { failuresOf } from './verdict.ts';
import { type AskWith, withAsk } from './withAsk.ts';

/** Not good enough; trouble of any other kind is 2. */
const FAILED = 1;
const TROUBLE = 2;

/** A question that names no locale or version is asked in those of the command line. */
function inScope(questions: Question[], { locale, docsVersion }: EvalOptions): Question[] {
  return questions.map((question) => ({
    ...question,
    locale: question.locale ?? locale,
    version: question.version ?? docsVersion,
  }));
}

async function askAll(questions: Question[], ask: Ask, k: number): Promise<Run> {
  const total = answerable(questions).length;
  const bar = progressBar('Asking questions');
  let done = 0;
  const onAsked = () => {
    done += 1;
    bar.show(done, total);
  };
  try {
    return await evaluate(questions, ask, { k, onAsked });
  } finally {
    bar.end();
  }
}

/** What was found, and what to say beside it. */
interface Evaluation {
  asked: Run;
  lines: string[];
}

/** Asks everything twice, and says which setting to choose. */
async function askBothWays(
  questions: Question[],
  askWith: AskWith,
  k: number,
): Promise<Evaluation> {
  const without = await askAll(questions, askWith(false), k);
  const asked = await askAll(questions, askWith(true), k);
  const comparison = compare(without, asked);
  const { mean, low } = comparison.differences.ndcg.change;
  const isBetter = mean > 0 && low >= 0;
  const advice = isBetter
    ? 'Vectors find more on these questions: set EMBEDDINGS_FUSION=on.'
    : 'Vectors do not surely find more on these questions: leave EMBEDDINGS_FUSION=off.';
  const compared = comparisonLines(comparison, 'the same search without vectors', k);
  return { asked, lines: ['', ...compared, '', advice] };
}

async function askOnce(questions: Question[], askWith: AskWith, options: EvalOptions) {
  const { fusion, k } = options;
  const ask = askWith(fusion === undefined ? undefined : fusion === 'on');
  return { asked: await askAll(questions, ask, k), lines: [] };
}

/** Runs the questions, prints the report, and gives the sentences that make it a failure. */
async function run(file: string, options: EvalOptions): Promise<string[]> {
  const { server, k, worst, save, fusion, compare: earlierFile } = options;
  const questions = inScope(await loadQuestions(file), options);
  if (answerable(questions).length === 0)
    throw new StartError(`No question of ${file} has a gold page.`);
  const earlier = earlierFile === undefined ? undefined : await loadRun(earlierFile);
  const { asked, lines } = await withAsk<Evaluation>(server, (askWith) =>
    fusion === 'both' ? askBothWays(questions, askWith, k) : askOnce(questions, askWith, options),
  );
  const skipped = questions.length - asked.outcomes.length;
  const comparison = earlier && compare(earlier, asked);
  const compared = comparison ? ['', ...comparisonLines(comparison, earlierFile ?? '', k)] : [];
  console.log([...runLines(asked, { worst, skipped }), ...lines, ...compared].join('\n'));
  if (save !== undefined) await saveRun(save, asked);
  return failuresOf(asked, comparison, options);
}

/**
 * The command `eval`: how well the search finds the pages that answer an author's own questions.
 * It ends with 1 when a threshold is missed, and with 2 when the questions could not be asked.
 */
export async function evalCommand(file: string, options: EvalOptions): Promise<void> {
  try {
    const failures = await (options.answers ? runAnswers(file, options) : run(file, options));
    if (failures.length === 0) return;
    console.error(['', ...failures].join('\n'));
    process.exitCode = FAILED;
  } catch (error) {
    console.error(error instanceof AskError ? error.message : startFailure(error));
    process.exitCode = TROUBLE;
  }
}
