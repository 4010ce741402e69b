import pg from 'pg';
import type { Logger } from 'pino';
import { typeParsers } from './typeParsers.ts';

export interface PoolOptions {
  /** How long a query waits for a connection; for ever without it. */
  connectionTimeoutMs?: number;
  /** What its connections are called in Postgres. */
  applicationName?: string | undefined;
  /** Told of connections that are lost. */
  logger?: Pick<Logger, 'warn'>;
}

/** A pool that hands out counts and times as numbers, and outlives every connection it loses. */
export function makePool(
  config: pg.PoolConfig,
  { connectionTimeoutMs, applicationName, logger }: PoolOptions,
): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    ...(applicationName && { application_name: applicationName }),
    types: typeParsers,
    connectionTimeoutMillis: connectionTimeoutMs,
  });
  surviveLostConnections(pool, logger);
  return pool;
}

/**
 * An `error` event without a listener ends the process. The pool emits it for a connection that is
 * lost while idle; the client itself for one that is lost between two queries of a transaction.
 * In both cases the next query fails, or gets a new connection: nothing else is to be done.
 *
 * To be called before the pool's first query: a client that is connected earlier is never listened to.
 */
function surviveLostConnections(pool: pg.Pool, logger?: Pick<Logger, 'warn'>): void {
  const warn = (error: Error) => logger?.warn({ err: error }, 'a database connection was lost');
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', () => {}));
}
