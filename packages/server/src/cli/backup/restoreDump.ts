import { sql } from 'kysely';
import {
  type Kept,
  keepPromises,
  NO_PROMISES,
  type Promises,
  readPromises,
} from '../../backup/promises.ts';
import type { Config } from '../../config.ts';
import { type Connection, connect } from '../../database/connect.ts';
import { filledTables } from '../../database/copy/holds.ts';
import { migrate } from '../../database/migrate.ts';
import { confirm } from '../confirm.ts';
import { StartError } from '../failure.ts';
import { filledSentence } from './lines.ts';
import { restorePostgres } from './postgresTools.ts';
import type { Restored, RestoreInput } from './restore.ts';

/** What has to be kept, beside the tables that are about to be replaced. */
const KEPT = 'restore_promises';

const onDatabase = async <T>(config: Config, work: (connection: Connection) => Promise<T>) => {
  const connection = await connect(config);
  return work(connection).finally(() => connection.close());
};

/** Remembers what was promised where the backup has nothing, in case this process ends half-way. */
async function remember({ db }: Connection, promises: Promises): Promise<void> {
  await sql`create table if not exists ${sql.table(KEPT)} (promises jsonb not null)`.execute(db);
  await sql`insert into ${sql.table(KEPT)} values (${JSON.stringify(promises)})`.execute(db);
}

/** Keeps what was remembered, also by a restore that was killed, and forgets it. */
async function keepRemembered({ db }: Connection): Promise<Kept> {
  await migrate(db);
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ promises: Promises }>`
      delete from ${sql.table(KEPT)} returning promises`.execute(trx);
    const kept: Kept = { accounts: 0, consents: 0 };
    for (const { promises } of rows) {
      const { accounts, consents } = await keepPromises(trx, promises);
      kept.accounts += accounts;
      kept.consents += consents;
    }
    await sql`drop table ${sql.table(KEPT)}`.execute(trx);
    return kept;
  });
}

/** Puts what `pg_dump` has written into a Postgres. */
export async function restoreDump(config: Config, input: RestoreInput): Promise<Restored> {
  const { databaseUrl } = config;
  if (!databaseUrl) throw new StartError('DATABASE_URL is not set.');
  await onDatabase(config, async (connection) => {
    const filled = (await filledTables(connection.db)).filter((name) => name !== KEPT);
    const reason = filledSentence(filled);
    if (reason) await confirm({ reason, word: 'replace', force: input.force });
    const promises = filled.length > 0 ? await readPromises(connection.db) : NO_PROMISES;
    const erased = [...promises.erased, ...input.erased];
    await remember(connection, { ...promises, erased });
  });
  await restorePostgres(databaseUrl, input.path);
  const kept = await onDatabase(config, keepRemembered);
  return {
    lines: [`Restored ${input.path}, by pg_restore. Restart the servers that use this database.`],
    kept,
  };
}
