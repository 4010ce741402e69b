import { type Config, ConfigError } from '../config.ts';
import { isDatabaseUnavailable } from '../http/databaseUnavailable.ts';

/** Why the server does not start, in one sentence for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

type ErrorWithCode = Error & { code: string };

function hasCode(error: unknown): error is ErrorWithCode {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Host, port and name of a database, without the password. */
function databaseName(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

/** The ways in which a Postgres server turns a client away, by SQLSTATE. */
const REFUSALS: Record<string, string> = {
  '28P01': 'refuses the user name or the password',
  '28000': 'refuses the user',
  '3D000': 'has no database of this name',
  '42501': 'does not give this user the rights that the migrations need',
};

function databaseFailure(error: unknown, url: string): string | undefined {
  const refusal = hasCode(error) && REFUSALS[error.code];
  if (refusal) return `The database server at ${databaseName(url)} ${refusal}: check DATABASE_URL.`;
  if (!isDatabaseUnavailable(error)) return undefined;
  return `The database at ${databaseName(url)} cannot be reached: check that it runs and that DATABASE_URL is right.`;
}

const FOLDER_FAILURES: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
};

function folderFailure(error: unknown, dataDir: string): string | undefined {
  const reason = hasCode(error) && FOLDER_FAILURES[error.code];
  return reason
    ? `The data folder ${dataDir} cannot be written because ${reason}: set DATA_DIR to another folder.`
    : undefined;
}

/**
 * What to print when the server cannot start: a plain sentence, with what to do about it, and never
 * a stack trace.
 */
export function startFailure(error: unknown, config?: Config): string {
  if (error instanceof StartError || error instanceof ConfigError) return error.message;
  const known =
    config &&
    (config.databaseUrl
      ? databaseFailure(error, config.databaseUrl)
      : folderFailure(error, config.dataDir));
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  return `The server could not start: ${message.split('\n', 1)[0]}`;
}
