import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { Dialect } from '../dialect.ts';
import { observeQueries } from '../observeQueries.ts';
import { makePool } from '../pool.ts';
import { postgresConfig, targetOf } from '../postgres.ts';
import type { Database } from '../types.ts';

/** Milliseconds that a reader waits for a connection before the primary is asked. */
const CONNECTION_TIMEOUT_MS = 1_000;
/** Milliseconds that one of its statements may take: the primary is asked by then. */
const STATEMENT_TIMEOUT_MS = 3_000;

/** A database that is only read from, opened by its first query. */
export interface OpenReplica {
  db: Kysely<Database>;
  /** Which database this is; never holds a password. */
  describe: string;
  close(): Promise<void>;
}

/**
 * A pool to a read replica. Unlike the primary it need not be there: nobody waits for it at the start,
 * and hardly anybody later.
 */
export function openReplica(
  url: string,
  { slowQueryMs: slowMs, logger }: { slowQueryMs?: number; logger?: Pick<Logger, 'warn'> } = {},
): OpenReplica {
  const pool = makePool(
    {
      ...postgresConfig(url, STATEMENT_TIMEOUT_MS),
      // In this process, too: a network that swallows everything says nothing of a timeout.
      query_timeout: STATEMENT_TIMEOUT_MS,
    },
    { connectionTimeoutMs: CONNECTION_TIMEOUT_MS, logger },
  );
  const db = new Kysely<Database>({
    dialect: new Dialect({ pool }),
    log: observeQueries({ slowMs, logger }),
  });
  return { db, describe: `Postgres at ${targetOf(url)}`, close: () => pool.end() };
}
