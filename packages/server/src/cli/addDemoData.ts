import { type Command, InvalidArgumentError } from 'commander';
import { DEMO_READERS_MAX, DEMO_WEEKS_MAX } from './control/protocol.ts';
import type { DemoDataOptions } from './demoData.ts';

/** A whole number of an option. */
const whole = (from: number, to: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`);
};

/** Adds `demo-data` to the command line. */
export function addDemoData(program: Command): void {
  program
    .command('demo-data')
    .description('fill in weeks of made-up use, for a look at the pages of administrators')
    .option('--weeks <number>', 'how many weeks, up to today', whole(1, DEMO_WEEKS_MAX), 8)
    .option('--readers <number>', 'how many accounts', whole(1, DEMO_READERS_MAX), 140)
    .option('--seed <number>', 'another one gives other rows', whole(0, 2 ** 32 - 1), 1)
    .option('--beside-real-data', 'fill in a database that holds accounts or questions of readers')
    .option('--remove', 'take away all that was made up')
    .action(async (options: DemoDataOptions) => {
      await (await import('./demoData.ts')).demoData(options);
    });
}
