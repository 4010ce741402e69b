import type { RequestHandler } from 'express';
import type * as z from 'zod';
import type { ErrorCode, FieldError } from '../contract/index.ts';
import { ApiError } from './errors.ts';

/** `['pages', 3, 'url']` as people write it: `pages[3].url`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
}

/** At most this many wrong fields are listed. */
const LISTED_ISSUES = 20;

type Issue = z.ZodError['issues'][number];

/** Of a value that may have several forms the issues of the form that it was meant to have. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const form = issue.errors.find((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return form?.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** Names of fields are the client's own, and may be many and long: a refusal repeats a few of them. */
const TOLD = 200;
const short = (text: string) => (text.length > TOLD ? `${text.slice(0, TOLD)}…` : text);

/** The issues of a zod error, one per field and in the words of the API. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const issues = error.issues.flatMap(meant);
  return issues.slice(0, LISTED_ISSUES).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const field = fieldName([...issue.path, ...unknown.slice(0, 1)]);
    return { field: short(field), message: short(issue.message) };
  });
}

/**
 * Parses `value` or throws an {@link ApiError} that names every wrong field.
 * @param code the error code to report, `invalid_request` unless told
 */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  code: ErrorCode = 'invalid_request',
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ApiError(code, { errors: fieldErrors(result.error) });
}

/** Express middleware that replaces `req.body` by its parsed value. */
export function validateBody(schema: z.ZodType): RequestHandler {
  return (req, _res, next) => {
    req.body = parse(schema, req.body);
    next();
  };
}
