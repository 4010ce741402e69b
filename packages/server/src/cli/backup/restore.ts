import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Kept } from '../../backup/promises.ts';
import type { Config } from '../../config.ts';
import { StartError } from '../failure.ts';
import { readErasedFile } from './erased.ts';
import { restoreDump } from './restoreDump.ts';
import { restoreEmbedded, restoreIntoPostgres } from './restoreFile.ts';
import { runCommand } from './run.ts';

export interface RestoreOptions {
  force?: boolean;
  /** File with the list of `erased`. */
  erased?: string;
}

/** What a restore is told, read and checked. */
export interface RestoreInput {
  path: string;
  force: boolean;
  /** Hashes of accounts to delete again, beside those that the present database knows. */
  erased: string[];
}

/** What a restore has done. */
export interface Restored {
  lines: string[];
  kept: Kept;
}

/** The first bytes of what `pg_dump` writes in its custom format. */
const PG_DUMP = Buffer.from('PGDMP');

async function isDump(path: string): Promise<boolean> {
  const file = await open(path).catch((cause: unknown) => {
    throw new StartError(`${path} cannot be read.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(PG_DUMP.length),
      0,
      PG_DUMP.length,
      0,
    );
    return buffer.subarray(0, bytesRead).equals(PG_DUMP);
  } finally {
    await file.close();
  }
}

function keptLines({ accounts, consents }: Kept): string[] {
  if (accounts + consents === 0) return [];
  return [
    `Done again, because readers had asked for it since the backup: ${accounts} accounts deleted, ${consents} consents withdrawn.`,
  ];
}

/** Puts a backup in the place of what there is; gives the lines that tell of it. */
export async function restore(
  config: Config,
  file: string,
  options: RestoreOptions = {},
): Promise<string[]> {
  const input: RestoreInput = {
    path: resolve(file),
    force: options.force ?? false,
    erased: options.erased ? await readErasedFile(options.erased) : [],
  };
  const dump = await isDump(input.path);
  if (dump && !config.databaseUrl) {
    throw new StartError(
      `${input.path} is a backup of a Postgres: set DATABASE_URL to the Postgres that it goes into.`,
    );
  }
  const run = dump ? restoreDump : config.databaseUrl ? restoreIntoPostgres : restoreEmbedded;
  const { lines, kept } = await run(config, input);
  return [...lines, ...keptLines(kept)];
}

/** The command `restore`. */
export const restoreCommand = (file: string, options: RestoreOptions): Promise<void> =>
  runCommand((config) => restore(config, file, options));
