/** The database cannot be reached, or is on its way out. */
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Postgres' classes: 08 connection exception, 53 insufficient resources, 57P operator intervention.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const POSTGRES_CODES = /^(08...|53...|57P0[1-4])$/;

/** What `pg` throws without a code. */
const MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after calling end|PGlite is closed|PGlite is closing/i;

/** What `pg`, Node and Postgres say about an error. */
interface Failure {
  message?: unknown;
  code?: unknown;
  severity?: unknown;
  cause?: unknown;
  errors?: unknown;
}

const isFailure = (error: unknown): error is Failure => typeof error === 'object' && error !== null;

/** Postgres ends the connection after an error of this kind, or never let it begin. */
const isFatal = ({ severity }: Failure) => severity === 'FATAL' || severity === 'PANIC';

/** `true` if `error` says that the database cannot be used now, rather than that a query is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!isFailure(error)) return false;
  const code = String(error.code);
  if (SYSTEM_CODES.has(code) || POSTGRES_CODES.test(code) || isFatal(error)) return true;
  if (MESSAGES.test(String(error.message))) return true;
  // Node tries every address of a name and throws all their errors together.
  const { errors, cause } = error;
  return (
    (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) || isDatabaseUnavailable(cause)
  );
}
