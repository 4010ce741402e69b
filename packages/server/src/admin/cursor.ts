import type * as z from 'zod';
import { ApiError } from '../http/errors.ts';

/** Values by which a list goes on after an item: those that it is sorted by, the last one unique. */
export type Key = readonly (string | number | null)[];

/** A key as a client is given it. */
export function toCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * The key in a cursor; undefined without one.
 *
 * @param schema of the key: what a client sends could be anything
 * @throws {ApiError} `invalid_request`
 * @example
 * fromCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor);
 */
export function fromCursor<T extends z.ZodType>(
  schema: T,
  cursor: string | undefined,
): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  const key = schema.safeParse(read(cursor));
  if (key.success) return key.data;
  const message = 'must be the "next" of an answer to the same request';
  throw new ApiError('invalid_request', { errors: [{ field: 'cursor', message }] });
}

/**
 * One page of a list.
 *
 * @param rows one more than `limit`, if there are so many
 * @param keyOf by what the list goes on after a row
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? toCursor(keyOf(last)) : null };
}
