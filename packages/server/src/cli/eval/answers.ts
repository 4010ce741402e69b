import { readFile, writeFile } from 'node:fs/promises';
import type { AnswerFigures, AnswerOutcome } from '../../rag/eval/answers/evaluateAnswers.ts';
import { evaluateAnswers, figuresOf } from '../../rag/eval/answers/evaluateAnswers.ts';
import {
  type Golden,
  goldenDifferences,
  goldenOf,
  goldenSchema,
} from '../../rag/eval/answers/golden.ts';
import { StartError } from '../failure.ts';
import { progressBar } from '../progressBar.ts';
import { withAnswers } from './askForAnswer.ts';
import { loadQuestions } from './files.ts';
import type { EvalOptions } from './options.ts';

const percent = (value: number | undefined) =>
  value === undefined ? '-' : `${(100 * value).toFixed(1)} %`;

/** The report. A price is in whatever money the operator pays in. */
export function answerLines(
  figures: AnswerFigures,
  options: Pick<EvalOptions, 'inputPrice' | 'outputPrice'>,
): string[] {
  const { firstToken, tokens } = figures;
  const cost = (tokens.input * options.inputPrice + tokens.output * options.outputPrice) / 1e6;
  const each = figures.questions > 0 ? cost / figures.questions : 0;
  return [
    `questions                   ${figures.questions}`,
    `answered                    ${percent(figures.answered)} of those that the docs answer`,
    `refused                     ${percent(figures.refused)} of those that they do not`,
    `citation precision          ${percent(figures.precision)} lead to a gold page`,
    `answers citing a gold page  ${percent(figures.hits)}`,
    `supported sentences         ${percent(figures.support)}`,
    `first words                 ${firstToken.p50.toFixed(0)} ms (p50), ${firstToken.p95.toFixed(0)} ms (p95)`,
    `tokens                      ${tokens.input} in, ${tokens.output} out`,
    `cost                        ${cost.toFixed(4)}, ${each.toFixed(6)} a question`,
  ];
}

async function readGolden(file: string): Promise<Golden> {
  try {
    return goldenSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new StartError(`${file} is not a golden file: write it with --write-golden.`, { cause });
  }
}

async function goldenFailures(outcomes: AnswerOutcome[], options: EvalOptions): Promise<string[]> {
  const { golden, writeGolden } = options;
  if (golden === undefined) return [];
  const now = goldenOf(outcomes);
  if (!writeGolden) return goldenDifferences(await readGolden(golden), now);
  await writeFile(golden, `${JSON.stringify(now, null, 2)}\n`);
  return [];
}

/** Why the answers are not good enough, a sentence each. */
export function answerFailures(
  figures: AnswerFigures,
  options: Pick<EvalOptions, 'minPrecision' | 'minSupport' | 'minRefusals'>,
): string[] {
  const limits: Array<[string, number | undefined, number | undefined]> = [
    ['The citation precision', figures.precision, options.minPrecision],
    ['The share of supported sentences', figures.support, options.minSupport],
    ['The share of refusals', figures.refused, options.minRefusals],
  ];
  return limits.flatMap(([name, value, least]) =>
    least === undefined || (value ?? 0) >= least
      ? []
      : [`${name} is ${percent(value)}, below ${percent(least)}.`],
  );
}

/** `eval --answers`: answers the questions, prints what the answers are like, gives what is wrong. */
export async function runAnswers(file: string, options: EvalOptions): Promise<string[]> {
  const questions = (await loadQuestions(file)).map((question) => ({
    ...question,
    locale: question.locale ?? options.locale,
    version: question.version ?? options.docsVersion,
  }));
  const bar = progressBar('Answering questions');
  let done = 0;
  const onAsked = () => bar.show(++done, questions.length);
  const outcomes = await withAnswers(options.server, (ask) =>
    evaluateAnswers(questions, ask, { concurrency: options.concurrency, onAsked }),
  ).finally(() => bar.end());
  const figures = figuresOf(outcomes);
  console.log(answerLines(figures, options).join('\n'));
  return [...answerFailures(figures, options), ...(await goldenFailures(outcomes, options))];
}
