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

/** A failed file operation as the beginning of a sentence, when `error` is one. */
function fileFailure(error: Error): string | undefined {
  const reason = FILE_FAILURES[errorCode(error) ?? ''];
  const path = 'path' in error ? String(error.path) : 'A file';
  return reason && `${path} cannot be written because ${reason}`;
}

const isTold = (error: unknown) =>
  [StartError, ConfigError, DatabaseError].some((kind) => error instanceof kind);

/**
 * What to print when the server cannot start: a plain sentence, with what to do about it, and never
 * a stack trace.
 */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The server could not start: ${String(error)}`;
  if (isTold(error)) return error.message;
  const file = fileFailure(error);
  if (file) return `${file}: set DATA_DIR to another folder.`;
  return `The server could not start: ${error.message.split('\n', 1)[0]}`;
}

/** What to print when a command has not done its work: a plain sentence, as for a start. */
export function commandFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The command failed: ${String(error)}`;
  if (isTold(error)) return error.message;
  const file = fileFailure(error);
  return file ? `${file}.` : `The command failed: ${error.message.split('\n', 1)[0]}`;
}
