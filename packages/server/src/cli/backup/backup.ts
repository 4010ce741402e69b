import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Header } from '../../backup/format.ts';
import { secretMark } from '../../backup/secretMark.ts';
import { writeBackup } from '../../backup/writeBackup.ts';
import type { Config } from '../../config.ts';
import { connect } from '../../database/connect.ts';
import { UnfinishedMoveError } from '../../database/copy/unfinished.ts';
import { StartError } from '../failure.ts';
import { progressBar } from '../progressBar.ts';
import { withEmbedded } from './embedded.ts';
import { dumpPostgres } from './postgresTools.ts';
import { runCommand } from './run.ts';

/** `docusaurus-auth-2026-11-26T02-10-00Z.backup`, which every file system takes. */
const nameOf = (at: Date) =>
  `docusaurus-auth-${at.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')}.backup`;

async function expectNew(path: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))) return;
  throw new StartError(`${path} is there already: remove it, or name another file.`);
}

/** What the file does not hold and cannot be had without. */
const secretLine = ({ authSecret, dataDir }: Config) =>
  authSecret
    ? 'The secret is not in it: keep BETTER_AUTH_SECRET beside your backups.'
    : `The secret is not in it: keep a copy of ${dataDir}/auth-secret beside your backups.`;

const rowsOf = ({ tables }: Header) => tables.reduce((sum, { rows }) => sum + rows, 0);

async function backupEmbedded(config: Config, path: string): Promise<string> {
  const mark = await secretMark(config);
  const header = await withEmbedded(config, ({ db }) => {
    // From here on: what came before, a running server's copy of its folder, tells nothing of rows.
    const bar = progressBar('Copying rows');
    const options = { secretMark: mark, onProgress: bar.show };
    return writeBackup(db, path, options).finally(bar.end);
  });
  return `${header.tables.length} tables with ${rowsOf(header)} rows, as they were at ${header.at}.`;
}

/** A half is not worth keeping. Why a database does not open, `pg_dump` tells itself. */
async function expectWholeDatabase(config: Config): Promise<void> {
  try {
    await (await connect(config)).close();
  } catch (error) {
    if (error instanceof UnfinishedMoveError) throw error;
  }
}

/** Writes a backup of what the settings name; gives the lines that tell of it. */
export async function backup(config: Config, file?: string): Promise<string[]> {
  const path = resolve(file ?? nameOf(new Date()));
  await expectNew(path);
  if (!config.databaseUrl) {
    const what = await backupEmbedded(config, path);
    return [`Wrote ${path}: ${what}`, secretLine(config)];
  }
  await expectWholeDatabase(config);
  await dumpPostgres(config.databaseUrl, path);
  return [`Wrote ${path}, by pg_dump.`, secretLine(config)];
}

/** The command `backup`. */
export const backupCommand = (file?: string): Promise<void> =>
  runCommand((config) => backup(config, file));
