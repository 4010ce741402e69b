import type { Kysely, Transaction } from 'kysely';
import {
  type Kept,
  keepPromises,
  NO_PROMISES,
  type Promises,
  readPromises,
} from '../../backup/promises.ts';
import { type Backup, readBackup } from '../../backup/readBackup.ts';
import { secretMark } from '../../backup/secretMark.ts';
import type { Config } from '../../config.ts';
import { connect } from '../../database/connect.ts';
import { fillDatabase } from '../../database/copy/fill.ts';
import { filledTables } from '../../database/copy/holds.ts';
import { hasVectors, takesVectors } from '../../database/copy/vectors.ts';
import { DatabaseInUseError, DataDirError } from '../../database/errors.ts';
import { migrate, migrateTo, migrationStatus } from '../../database/migrate.ts';
import { replaceDatabase } from '../../database/replace.ts';
import type { Database } from '../../database/types.ts';
import { confirm } from '../confirm.ts';
import { StartError } from '../failure.ts';
import { progressBar } from '../progressBar.ts';
import { hasEmbedded } from './embedded.ts';
import { filledSentence, leftOutLines } from './lines.ts';
import type { Restored, RestoreInput } from './restore.ts';

/** What the present database holds: whether somebody is asked, and what readers were promised. */
interface Present {
  filled: string[];
  promises: Promises;
  /** It does not open, so that nobody knows. */
  broken?: boolean;
}

async function readPresent(config: Config): Promise<Present> {
  if (!(await hasEmbedded(config))) return { filled: [], promises: NO_PROMISES };
  try {
    const connection = await connect({ dataDir: config.dataDir });
    const { db } = connection;
    const reading = async () => ({
      filled: await filledTables(db),
      promises: await readPromises(db),
    });
    return await reading().finally(() => connection.close());
  } catch (error) {
    if (error instanceof DatabaseInUseError) throw stopFirst(config, error);
    if (!(error instanceof DataDirError)) throw error;
    return { filled: [], promises: NO_PROMISES, broken: true };
  }
}

const stopFirst = ({ dataDir }: Config, cause: Error) =>
  new StartError(`A server runs on ${dataDir}: stop it first, and start it again afterwards.`, {
    cause,
  });

async function secretLines(config: Config, { header }: Backup): Promise<string[]> {
  if (!header.secretMark || header.secretMark === (await secretMark(config))) return [];
  return [
    'This server has another secret than the backup was made with: two-step sign-in, waiting mails and the keys of tokens cannot be read until BETTER_AUTH_SECRET, or the file auth-secret, is that of the backup.',
  ];
}

const BROKEN =
  'The database that was there did not open: accounts that were deleted since the backup are in it again, unless --erased named them.';

/** Fills an empty database, or one with the same migrations, and keeps what readers were promised. */
async function fill(db: Kysely<Database>, { header, source }: Backup, promises: Promises) {
  await migrateTo(db, header.migrations);
  const newest = (await migrationStatus(db)).pending.length === 0;
  const vectors = hasVectors(source.tables) && (await takesVectors(db));
  const bar = progressBar('Restoring rows');
  let kept: Kept = { accounts: 0, consents: 0 };
  const keep = async (trx: Transaction<Database>) => {
    kept = await keepPromises(trx, promises);
  };
  // In the same transaction where the tables are those that this version knows.
  const before = newest ? keep : undefined;
  const options = { vectors, before, onProgress: bar.show };
  const filled = await fillDatabase(db, source, options).finally(bar.end);
  await migrate(db);
  if (!newest) await db.transaction().execute(keep);
  return { filled, kept };
}

/** Puts a backup in the place of the embedded database. */
export async function restoreEmbedded(config: Config, input: RestoreInput): Promise<Restored> {
  const present = await readPresent(config);
  const backup = await readBackup(input.path);
  try {
    const reason = present.broken
      ? `The database in ${config.dataDir} does not open.`
      : filledSentence(present.filled);
    if (reason) await confirm({ reason, word: 'replace', force: input.force });
    const promises = { ...present.promises, erased: [...present.promises.erased, ...input.erased] };
    const { filled, kept } = await replaceDatabase(config.dataDir, ({ db }) =>
      fill(db, backup, promises),
    );
    const lines = [
      `Restored ${filled.tables.length} tables as they were at ${backup.header.at}; each is as the backup says.`,
      ...(present.broken ? [BROKEN] : []),
      ...leftOutLines(filled),
      ...(await secretLines(config, backup)),
    ];
    return { lines, kept };
  } finally {
    backup.close();
  }
}

/** Puts a backup of an embedded database into a Postgres. */
export async function restoreIntoPostgres(config: Config, input: RestoreInput): Promise<Restored> {
  const backup = await readBackup(input.path);
  const connection = await connect(config);
  const { db } = connection;
  try {
    const reason = filledSentence(await filledTables(db));
    if (reason) await confirm({ reason, word: 'replace', force: input.force });
    const promises = await readPromises(db);
    promises.erased.push(...input.erased);
    const { applied } = await migrationStatus(db);
    const same = applied.join() === backup.header.migrations.join();
    if (applied.length > 0 && !same) {
      throw new StartError(
        'The database has other migrations than the backup: restore into an empty database.',
      );
    }
    const { filled, kept } = await fill(db, backup, promises);
    const lines = [
      `Restored ${filled.tables.length} tables as they were at ${backup.header.at}; each is as the backup says. Restart the servers that use this database.`,
      ...leftOutLines(filled),
      ...(await secretLines(config, backup)),
    ];
    return { lines, kept };
  } finally {
    backup.close();
    await connection.close();
  }
}
