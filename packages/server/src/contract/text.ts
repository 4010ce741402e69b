import * as z from 'zod';

/**
 * A text that Postgres can hold: without NUL characters, and with lone halves of characters replaced.
 * @param max most characters (UTF-16 units)
 */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0'), 'must not contain NUL characters')
    .overwrite((value) => value.toWellFormed());
}
