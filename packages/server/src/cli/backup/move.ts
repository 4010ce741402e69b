import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import { type Connection, connect } from '../../database/connect.ts';
import { fillDatabase } from '../../database/copy/fill.ts';
import { filledTables } from '../../database/copy/holds.ts';
import { difference, measureTable } from '../../database/copy/measure.ts';
import { databaseSource, type Source } from '../../database/copy/source.ts';
import { inTextForm } from '../../database/copy/textForm.ts';
import { hasVectors, isOfVectors, takesVectors } from '../../database/copy/vectors.ts';
import { DatabaseInUseError } from '../../database/errors.ts';
import { migrate } from '../../database/migrate.ts';
import type { Database } from '../../database/types.ts';
import { confirm } from '../confirm.ts';
import { StartError } from '../failure.ts';
import { progressBar } from '../progressBar.ts';
import { expectEmbedded } from './embedded.ts';
import { filledSentence, leftOutLines } from './lines.ts';
import { runCommand } from './run.ts';

export interface MoveOptions {
  /** Address of the Postgres. */
  to: string;
  force?: boolean;
}

/** Opens the embedded database, and keeps every server off it until the end. */
async function openSource(config: Config): Promise<Connection> {
  await expectEmbedded(config);
  try {
    return await connect({ dataDir: config.dataDir });
  } catch (cause) {
    if (!(cause instanceof DatabaseInUseError)) throw cause;
    const sentence = `A server runs on ${config.dataDir}: stop it first, because what readers did meanwhile would be left behind.`;
    throw new StartError(sentence, { cause });
  }
}

/** Whether an earlier move has brought everything over, and nothing has changed since. */
async function isThere(db: Kysely<Database>, source: Source): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await inTextForm(trx);
    for (const table of source.tables.filter((one) => !isOfVectors(one))) {
      if (difference(table, await measureTable(trx, table))) return false;
    }
    return true;
  });
}

const tableLines = (source: Source) =>
  source.tables.map(({ name, rows }) => `  ${name.padEnd(24)} ${String(rows).padStart(9)}`);

const nextLines = ({ authSecret, dataDir }: Config) => [
  'Set DATABASE_URL to that address and start the server: readers sign in as before.',
  authSecret
    ? 'BETTER_AUTH_SECRET stays as it is.'
    : `The secret stays in ${dataDir}/auth-secret. A server on another machine needs it as BETTER_AUTH_SECRET.`,
  `The old database is still in ${dataDir}/database, as it was. Remove it when the new one has proven itself.`,
];

async function copy(source: Source, { db }: Connection, force?: boolean): Promise<string[]> {
  await migrate(db);
  const reason = filledSentence(await filledTables(db));
  if (reason && (await isThere(db, source))) {
    return ['Everything is there already, row by row: an earlier move has come to its end.'];
  }
  if (reason) await confirm({ reason, word: 'replace', force });
  const vectors = hasVectors(source.tables) && (await takesVectors(db));
  const bar = progressBar('Moving rows');
  const filled = await fillDatabase(db, source, { vectors, onProgress: bar.show }).finally(bar.end);
  return [
    'Rows that were copied, and found to be the same:',
    ...tableLines(source),
    ...leftOutLines(filled),
  ];
}

async function move(config: Config, { to, force }: MoveOptions): Promise<string[]> {
  const from = await openSource(config);
  try {
    const target = await connect({ databaseUrl: to, dataDir: '' });
    try {
      await migrate(from.db);
      const lines = await from.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => copy(await databaseSource(trx), target, force));
      return [...lines, `Moved to ${target.describe()}.`, ...nextLines(config)];
    } finally {
      await target.close();
    }
  } finally {
    await from.close();
  }
}

/** The command `move`. */
export const moveCommand = (options: MoveOptions): Promise<void> =>
  runCommand((config) => move(config, options));
