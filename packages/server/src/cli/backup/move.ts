import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import { type Connection, connect } from '../../database/connect.ts';
import { fillDatabase } from '../../database/copy/fill.ts';
import { filledTables } from '../../database/copy/holds.ts';
import { difference, measureTable } from '../../database/copy/measure.ts';
import { type MovedTable, moveRows } from '../../database/copy/move.ts';
import { type LongSource, longSource } from '../../database/copy/source.ts';
import { inTextForm } from '../../database/copy/textForm.ts';
import { unfinishedSource } from '../../database/copy/unfinished.ts';
import { hasVectors, isOfVectors, takesVectors } from '../../database/copy/vectors.ts';
import { DatabaseInUseError } from '../../database/errors.ts';
import { migrate } from '../../database/migrate.ts';
import { hasServers } from '../../database/servers.ts';
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

/** @throws {StartError} when the Postgres is in use, or is half filled by another database */
async function expectFree({ db, describe }: Connection, source: LongSource): Promise<void> {
  const before = await unfinishedSource(db);
  if (before !== undefined && before !== source.id) {
    throw new StartError(
      `${describe()} holds a part of another database, whose move has not come to its end: run that move again, or drop the database.`,
    );
  }
  if (!(await hasServers(db))) return;
  throw new StartError(
    `A server runs on ${describe()}: stop it first, because it would answer from what is only half there.`,
  );
}

/** Whether an earlier move has brought everything over, and nothing has changed since. */
async function isThere(db: Kysely<Database>, source: LongSource): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await inTextForm(trx);
    for (const table of source.tables.filter((one) => !isOfVectors(one))) {
      if (difference(table, await measureTable(trx, table))) return false;
    }
    return true;
  });
}

function tableLine({ name, rows, there }: MovedTable): string {
  const line = `  ${name.padEnd(24)} ${String(rows).padStart(9)}`;
  if (there === 0) return line;
  return `${line}  (${there === rows ? 'all' : there} there already)`;
}

const nextLines = ({ authSecret, dataDir }: Config) => [
  'Set DATABASE_URL to that address and start the server: readers sign in as before.',
  authSecret
    ? 'BETTER_AUTH_SECRET stays as it is.'
    : `The secret stays in ${dataDir}/auth-secret. A server on another machine needs it as BETTER_AUTH_SECRET.`,
  `The old database is still in ${dataDir}/database, as it was. Remove it when the new one has proven itself.`,
];

/** What is there is replaced in one transaction, so that it stays until all else has arrived. */
async function replace(db: Kysely<Database>, source: LongSource, options: CopyOptions) {
  const { tables, vectorsLeftOut } = await fillDatabase(db, source, options);
  return { tables: tables.map((table) => ({ ...table, there: 0 })), vectorsLeftOut };
}

interface CopyOptions {
  vectors: boolean;
  onProgress: (done: number, total: number) => void;
}

async function copy(source: LongSource, target: Connection, force?: boolean): Promise<string[]> {
  const { db } = target;
  await expectFree(target, source);
  await migrate(db);
  const goesOn = (await unfinishedSource(db)) !== undefined;
  const reason = goesOn ? undefined : filledSentence(await filledTables(db));
  if (reason && (await isThere(db, source))) {
    return ['Everything is there already, row by row: an earlier move has come to its end.'];
  }
  if (reason) await confirm({ reason, word: 'replace', force });
  const bar = progressBar('Moving rows');
  const vectors = hasVectors(source.tables) && (await takesVectors(db));
  const options: CopyOptions = { vectors, onProgress: bar.show };
  const moved = await (reason ? replace : moveRows)(db, source, options).finally(bar.end);
  return [
    'Rows that are there now, and were found to be the same:',
    ...moved.tables.map(tableLine),
    ...leftOutLines(moved),
  ];
}

/** Moves the embedded database into a Postgres; gives the lines that tell of it. */
export async function move(config: Config, { to, force }: MoveOptions): Promise<string[]> {
  const from = await openSource(config);
  try {
    const target = await connect({ databaseUrl: to, dataDir: '', unfinished: true });
    try {
      await migrate(from.db);
      const lines = await from.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => copy(await longSource(trx), target, force));
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
