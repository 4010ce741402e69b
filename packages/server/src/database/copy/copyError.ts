import { DatabaseError } from '../errors.ts';

/** Rows cannot be copied, or did not arrive as they were. Nothing was changed. */
export class CopyError extends DatabaseError {
  override readonly name = 'CopyError';
}
