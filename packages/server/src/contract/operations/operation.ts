import type * as z from 'zod';
import type { ErrorCode } from '../problem.ts';

/** Methods that the API knows. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export type Method = (typeof METHODS)[number];

/**
 * Who is let in. `anyone`: nobody is asked who they are. `optional`: anyone, and who is signed in is
 * known. `reader` and `admin`: by session cookie or token. `ingest` and
 * `metrics`: holders of that token.
 */
export type Access = 'anyone' | 'optional' | 'reader' | 'admin' | 'ingest' | 'metrics';

/** An answer that is a success; without `content` it has no body. */
export interface Answer {
  description: string;
  /** Shapes by media type. `z.unknown()` stands for bytes, and for a page to be looked at. */
  content?: Record<string, z.ZodType>;
  /** Headers that a client may want to read, with what they say. */
  headers?: Record<string, string>;
}

/** One method of one address: all that a client has to know to call it. */
export interface Operation {
  /** Its name in generated clients. */
  id: string;
  summary: string;
  description: string;
  access: Access;
  /** Names in the address. */
  params?: z.ZodObject;
  /** What stands behind the `?`. */
  query?: z.ZodObject;
  headers?: z.ZodObject;
  /** What is sent, by media type. */
  body?: Record<string, z.ZodType>;
  /** By status. */
  answers: Partial<Record<200 | 201 | 204 | 304, Answer>>;
  /** Has limits that the operator sets. */
  limited?: true;
  /** Is answered however much the server has to do. */
  always?: true;
  /** What it may refuse with, beside what {@link impliedErrors} says. */
  errors: readonly ErrorCode[];
}

/** Operations by address and method; names in an address stand in braces. */
export type Operations = Record<string, Partial<Record<Method, Operation>>>;

const JSON_BODY = ['malformed_json', 'invalid_request', 'unsupported_media_type'] as const;

const BY_ACCESS: Record<Access, readonly ErrorCode[]> = {
  anyone: [],
  optional: [],
  reader: ['unauthenticated', 'database_unavailable'],
  admin: ['unauthenticated', 'forbidden', 'database_unavailable'],
  metrics: ['metrics_token_required'],
  ingest: ['ingest_token_required', 'forbidden', 'database_unavailable'],
};

/** What every operation of this kind may refuse with. */
function impliedErrors(
  method: Method,
  { access, body, query, limited, always }: Operation,
): ErrorCode[] {
  const guarded = access === 'reader' || access === 'admin';
  return [
    'invalid_path',
    ...(always ? [] : (['overloaded'] as const)),
    ...(limited ? (['too_many_requests'] as const) : []),
    ...(body ? (['request_timeout', 'payload_too_large', 'unsupported_media_type'] as const) : []),
    ...(body?.['application/json'] ? JSON_BODY : []),
    ...(query ? (['invalid_request'] as const) : []),
    ...BY_ACCESS[access],
    // A cookie counts for a change only when a page of a trusted origin sent it.
    ...(guarded && method !== 'get' ? (['untrusted_origin'] as const) : []),
    'internal_error',
  ];
}

/** Every error that an operation may answer with. */
export function errorsOf(method: Method, operation: Operation): ErrorCode[] {
  return [...new Set([...operation.errors, ...impliedErrors(method, operation)])];
}
