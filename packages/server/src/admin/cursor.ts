import type * as z from 'zod';
import { ApiError } from '../http/errors.ts';

/** The place of a row in a list, for a client to hand back. */
export function toCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function fromCursor<T extends z.ZodType>(
  schema: T,
  text: string | undefined,
): z.output<T> | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new ApiError('invalid_request', {
      errors: [{ field: 'cursor', message: 'is not the `next` of a page' }],
    });
  }
}

export function pageOf<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number | null)[],
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? toCursor(keyOf(last)) : null };
}
