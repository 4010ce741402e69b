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

/** Postgres ends the connection after an error of this kind, or never let it begin. */
const isFatal = (error: Error) =>
  'severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC');

/** `true` if `error` says that the database cannot be used now, rather than that a query is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SYSTEM_CODES.has(code) || POSTGRES_CODES.test(code) || isFatal(error)) return true;
  if (MESSAGES.test(error.message)) return true;
  // Node tries every address of a name and throws all their errors together.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  return isDatabaseUnavailable(error.cause);
}
