import type pg from 'pg';
import { DatabaseUnreachableError, errorCode } from './errors.ts';
import type { OpenPool } from './pglite.ts';
import { makePool, type PoolOptions } from './pool.ts';

/** A query of a request that runs longer than this helps nobody any more. Migrations lift it. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
/** The oldest Postgres that `migrations/` is tested on. */
const OLDEST_SERVER = 15;

/** How connections to a Postgres server are made and kept. */
export function postgresConfig(databaseUrl: string, statementTimeoutMs: number): pg.PoolConfig {
  return {
    connectionString: withCheckedCertificate(databaseUrl),
    max: 10,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    // By a query and not as start-up parameters, which poolers such as PgBouncer refuse.
    onConnect: async (client) => {
      await client.query(
        `set statement_timeout = ${statementTimeoutMs}; set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_TIMEOUT_MS}`,
      );
    },
  };
}

/**
 * Opens a pool to the Postgres that `databaseUrl` names, and makes sure that it answers.
 *
 * @throws DatabaseUnreachableError with a sentence that names the server, never the password.
 */
export async function openPostgres(databaseUrl: string, options: PoolOptions): Promise<OpenPool> {
  const target = targetOf(databaseUrl);
  const pool = makePool(postgresConfig(databaseUrl, STATEMENT_TIMEOUT_MS), options);
  try {
    await checkVersion(pool, target);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { pool, describe: `Postgres at ${target}`, closeStorage: async () => {} };
}

/** What node-postgres takes for `verify-full`, with a warning that it will not always do so. */
const HALF_CHECKED = ['prefer', 'require', 'verify-ca'];

/**
 * The address with an `sslmode` that checks the certificate of the server and its name, as soon as it
 * asks for encryption at all: `require` alone lets anybody in between answer. `no-verify` stays.
 *
 * @see https://www.postgresql.org/docs/current/libpq-ssl.html
 */
function withCheckedCertificate(databaseUrl: string): string {
  const address = new URL(databaseUrl);
  const mode = address.searchParams.get('sslmode');
  if (!mode || !HALF_CHECKED.includes(mode)) return databaseUrl;
  address.searchParams.set('sslmode', 'verify-full');
  return address.href;
}

/** `host:port/database` of an address, without user and password. */
export function targetOf(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  } catch {
    // The parser's own error is not passed on: it quotes the address, password and all.
    throw new DatabaseUnreachableError(
      'DATABASE_URL is not an address of the form postgres://user:password@host:5432/database.',
    );
  }
}

async function checkVersion(pool: pg.Pool, target: string): Promise<void> {
  const version = await serverVersion(pool).catch((cause: unknown) => {
    throw new DatabaseUnreachableError(
      `The database at ${target} cannot be reached (${reasonOf(cause)}): check DATABASE_URL and that the database runs.`,
      { cause },
    );
  });
  if (version >= OLDEST_SERVER) return;
  throw new DatabaseUnreachableError(
    `The database at ${target} is Postgres ${version}: version ${OLDEST_SERVER} or newer is needed.`,
  );
}

async function serverVersion(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  return rows[0]?.version ?? 0;
}

/** What went wrong, in words; the texts of node-postgres and Postgres hold no password. */
function reasonOf(error: unknown): string {
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
      return 'connection refused';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'unknown host';
    case 'ENOENT':
      return 'a file that the address names is not there';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'nobody known has signed its certificate; name the file of its authority with sslrootcert=/path/to/ca.pem in the address';
    default:
      return error instanceof Error && error.message ? error.message : 'no reason given';
  }
}
