import { ERRORS, type ErrorCode, type FieldError, type Problem } from '../contract/index.ts';

export interface ApiErrorOptions {
  /** A sentence for the person who made the request; never internals. */
  detail?: string;
  /** The fields that are wrong. */
  errors?: FieldError[];
  /** What caused it, for the log only. */
  cause?: unknown;
}

/**
 * An error that the client is told of as a problem document.
 *
 * @example
 * throw new ApiError('payload_too_large', { detail: 'A question has at most 2,000 characters.' });
 */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    super(options.detail ?? ERRORS[code].title, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.detail = options.detail;
    this.errors = options.errors;
  }
}

/** The problem document (RFC 9457) of an error. */
export function toProblem(error: ApiError, requestId?: string): Problem {
  return {
    type: 'about:blank',
    title: ERRORS[error.code].title,
    status: error.status,
    code: error.code,
    ...(error.detail && { detail: error.detail }),
    ...(error.errors && { errors: error.errors }),
    ...(requestId && { requestId }),
  };
}
