import { ConfigError } from '../config.ts';
import { DatabaseError, errorCode } from '../database/errors.ts';

/** Why the server does not start, in one sentence for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** What the system says about a file or folder that it does not let us write. */
const FILE_FAILURES: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in its place',
  ENOENT: 'the system takes no folder there',
};

/** A failed file operation as a sentence, when `error` is one. */
function fileFailure(error: Error): string | undefined {
  const reason = FILE_FAILURES[errorCode(error) ?? ''];
  const path = 'path' in error ? String(error.path) : 'A file';
  return reason && `${path} cannot be written because ${reason}: set DATA_DIR to another folder.`;
}

/**
 * What to print when the server cannot start: a plain sentence, with what to do about it, and never
 * a stack trace.
 */
export function startFailure(error: unknown): string {
  const told = [StartError, ConfigError, DatabaseError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return `The server could not start: ${String(error)}`;
  if (told) return error.message;
  return fileFailure(error) ?? `The server could not start: ${error.message.split('\n', 1)[0]}`;
}
