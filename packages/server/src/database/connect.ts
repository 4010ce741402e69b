import { Kysely, type Logger as QueryLogger } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { expectWhole } from './copy/unfinished.ts';
import { Dialect } from './dialect.ts';
import { observeQueries } from './observeQueries.ts';
import { type OpenPool, openPGlite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './types.ts';

export interface ConnectConfig {
  /** A Postgres address; without one the embedded database in `dataDir` is used. */
  databaseUrl?: string;
  /** The folder of the embedded database, or `memory://` for one that is gone at the end. */
  dataDir: string;
  /** How long a query waits for a connection. */
  connectionTimeoutMs?: number;
  /** Milliseconds after which a statement is logged; none is without it. */
  slowQueryMs?: number;
  /** What its connections are called in Postgres. */
  applicationName?: string;
  /** Open a database, too, that a move has filled by half. */
  unfinished?: boolean;
}

/** Longer than any transaction should take. */
const CONNECTION_TIMEOUT_MS = 10_000;

export interface Connection {
  /** The one query builder; Better Auth shares it. */
  db: Kysely<Database>;
  pool: Pool;
  kind: 'pglite' | 'postgres';
  /** Which database this is, for a log line; never holds a password. */
  describe(): string;
  /** Ends the pool once its queries are done, and gives the folder back. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens the database: the embedded one (PGlite), or Postgres when `databaseUrl` is set. Both stand
 * behind one `pg.Pool`, so the rest of the server knows one dialect and one SQL.
 *
 * **The embedded database has one connection.** Inside `db.transaction().execute(async (trx) => …)`
 * use `trx` and nothing else: a query on `db` waits for the connection that the transaction holds,
 * until the connection timeout fails it. The same goes for Better Auth's database hooks,
 * which run inside its transaction. Never hold a client across awaits of anything but the database.
 *
 * @throws DatabaseInUseError | DataDirError | DatabaseUnreachableError | UnfinishedMoveError, each
 *   with one plain sentence.
 *
 * @example
 * const { db, close } = await connect({ dataDir: '.data' }, logger);
 */
export async function connect(
  config: ConnectConfig,
  logger?: Pick<Logger, 'warn'>,
): Promise<Connection> {
  const { databaseUrl, dataDir, connectionTimeoutMs = CONNECTION_TIMEOUT_MS, slowQueryMs } = config;
  const options = { connectionTimeoutMs, logger, applicationName: config.applicationName };
  const observe = observeQueries({ slowMs: slowQueryMs, logger });
  if (!databaseUrl) return overPool('pglite', await openPGlite(dataDir, options), observe);
  const connection = overPool('postgres', await openPostgres(databaseUrl, options), observe);
  return config.unfinished ? connection : whole(connection);
}

/** Nobody is served from half a database. */
async function whole(connection: Connection): Promise<Connection> {
  try {
    await expectWhole(connection.db, connection.describe());
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** A {@link Connection} over an opened pool. */
export function overPool(
  kind: Connection['kind'],
  { pool, describe, closeStorage }: OpenPool,
  log?: QueryLogger,
): Connection {
  const db = new Kysely<Database>({ dialect: new Dialect({ pool }), log });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await pool.end();
    await closeStorage();
  };
  return {
    db,
    pool,
    kind,
    describe: () => describe,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
