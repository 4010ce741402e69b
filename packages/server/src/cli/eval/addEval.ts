import { type Command, Option } from 'commander';
import { DEPTH } from '../../rag/eval/metrics.ts';
import { price, serverAddress, share, wholeNumber } from '../options.ts';
import type { EvalOptions } from './options.ts';

/** Adds `eval` to the command line. */
export function addEval(program: Command): void {
  program
    .command('eval')
    .argument('<questions.jsonl>', 'a line for each question: {"question": …, "gold": [urls]}')
    .description('measure how well the search finds the pages that answer your own questions')
    .option('--server <url>', 'ask a running server instead of the database', serverAddress)
    .addOption(
      new Option('--fusion <mode>', 'search vectors too, or compare (default: EMBEDDINGS_FUSION)')
        .choices(['on', 'off', 'both'])
        .conflicts('server'),
    )
    .option('--k <number>', 'pages that count for the recall', wholeNumber(1, DEPTH), 5)
    .option(
      '--worst <number>',
      'how many of the worst questions to list',
      wholeNumber(0, 1_000),
      10,
    )
    .option('--locale <code>', 'locale to search, where a question names none')
    .option('--docs-version <name>', 'version to search, where a question names none')
    .option('--save <file>', 'keep the run, to compare later ones with')
    .option('--compare <file>', 'compare with a run that was kept')
    .option('--min-recall <value>', 'fail below this recall', share)
    .option('--min-mrr <value>', 'fail below this mean reciprocal rank', share)
    .option('--min-ndcg <value>', 'fail below this normalised discounted cumulative gain', share)
    .option('--max-drop <value>', 'fail when a figure fell by more since the kept run', share)
    .option('--answers', 'answer the questions instead, and measure the answers')
    .option('--concurrency <number>', 'answers at a time', wholeNumber(1, 50), 1)
    .option('--input-price <number>', 'price of a million tokens of prompts', price, 0)
    .option('--output-price <number>', 'price of a million tokens of answers', price, 0)
    .option('--golden <file>', 'with --answers: fail when an answer differs from this file')
    .option('--write-golden', 'with --golden: write the file instead')
    .option('--min-precision <value>', 'with --answers: fail below this citation precision', share)
    .option(
      '--min-support <value>',
      'with --answers: fail below this share of supported sentences',
      share,
    )
    .option('--min-refusals <value>', 'with --answers: fail below this share of refusals', share)
    .action(async (file: string, options: EvalOptions) => {
      await (await import('./eval.ts')).evalCommand(file, options);
    });
}
