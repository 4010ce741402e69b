/**
 * Why the database cannot be opened, as one plain sentence for the person who started the server.
 * The message never holds a password; `cause` is for the log.
 */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
}

/** Another process has the embedded database open. */
export class DatabaseInUseError extends DatabaseError {
  override readonly name = 'DatabaseInUseError';

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `The embedded database in ${folder} is in use by another process: stop that one first, or choose another folder with DATA_DIR.`,
      options,
    );
  }
}

/** The data folder cannot be made, read or written. */
export class DataDirError extends DatabaseError {
  override readonly name = 'DataDirError';

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      `The data folder ${folder} cannot be used (${reason}): make it writable, or choose another folder with DATA_DIR.`,
      options,
    );
  }
}

/** The database that DATABASE_URL names cannot be used. */
export class DatabaseUnreachableError extends DatabaseError {
  override readonly name = 'DatabaseUnreachableError';
}

/** The `code` of a system or Postgres error, such as `EACCES` or `28P01`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
