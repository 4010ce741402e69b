import { readFile } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { createLogger } from '../../http/logger.ts';
import { perform } from '../control/perform.ts';
import { StartError } from '../failure.ts';
import { runCommand } from './run.ts';

/** One hash a line, and nothing where nobody was erased. */
export async function erased(config: Config): Promise<string[]> {
  const logger = createLogger({ logLevel: 'silent' });
  return (await perform(config, logger, 'erased', {})).hashes;
}

/** The command `erased`. */
export const erasedCommand = (): Promise<void> => runCommand(erased);

/** Reads a list that `erased` has printed; empty lines do not count. */
export async function readErasedFile(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new StartError(`${path} cannot be read.`, { cause });
  });
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const wrong = lines.findIndex((line) => !/^[0-9a-f]{64}$/.test(line));
  if (wrong === -1) return lines;
  throw new StartError(`Line ${wrong + 1} of ${path} is no hash of an erased account.`);
}
