import { loadConfig } from '../config.ts';
import { createLogger } from '../http/logger.ts';
import { perform } from './control/perform.ts';
import type { DemoInput } from './control/protocol.ts';
import { StartError, startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

export interface DemoDataOptions {
  weeks: number;
  readers: number;
  seed: number;
  besideRealData?: boolean;
  remove?: boolean;
}

async function run(options: DemoDataOptions): Promise<string> {
  loadEnvFile();
  const { weeks, readers, seed, besideRealData = false, remove = false } = options;
  const input: DemoInput = { weeks, readers, seed, force: besideRealData, remove };
  const logger = createLogger({ logLevel: 'silent' });
  const done = await perform(loadConfig(process.env), logger, 'demo-data', input);
  if (done.outcome === 'removed') {
    return `Removed ${done.readers} accounts and ${done.questions} questions that were made up.`;
  }
  if (done.outcome === 'filled') {
    return `Filled in ${done.readers} accounts with ${done.events} events, ${done.questions} questions and ${done.feedback} ratings. Nobody can sign in to these accounts. --remove takes them away.`;
  }
  throw new StartError(
    `This database holds what real readers did: ${done.accounts} accounts, ${done.questions} questions. Made-up rows would count among them. --beside-real-data does it all the same; --remove takes the made-up rows away again.`,
  );
}

/** The command `demo-data`: weeks of use that nobody has made, for a look at the pages of administrators. */
export async function demoData(options: DemoDataOptions): Promise<void> {
  try {
    console.log(await run(options));
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
