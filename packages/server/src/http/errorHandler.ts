import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { ErrorCode } from '../contract/index.ts';
import { isDatabaseUnavailable } from './databaseUnavailable.ts';
import { ApiError, toProblem } from './errors.ts';

/** Errors of Express' body parsers, by their `type`. @see https://github.com/expressjs/body-parser */
const PARSER_ERRORS: Record<string, ErrorCode> = {
  'entity.parse.failed': 'malformed_json',
  'entity.too.large': 'payload_too_large',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
  'request.size.invalid': 'invalid_request',
  'request.aborted': 'invalid_request',
};

function parserErrorCode(error: Error): ErrorCode | undefined {
  if ('type' in error && typeof error.type === 'string') return PARSER_ERRORS[error.type];
  if (error instanceof URIError) return 'invalid_path';
  // Whatever else the parsers throw (a body that is not valid gzip) is the client's doing too.
  return 'status' in error && error.status === 400 ? 'invalid_request' : undefined;
}

/** How large a body may be, where it was too large. */
function detailOf(error: unknown): string | undefined {
  const limit = error instanceof Error && 'limit' in error ? error.limit : undefined;
  return typeof limit === 'number' ? `A body may have at most ${limit} bytes.` : undefined;
}

/** What the client is told of an error. Its own text stays in the log unless it was meant for them. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseUnavailable(error)) return new ApiError('database_unavailable', { cause: error });
  const code = error instanceof Error ? parserErrorCode(error) : undefined;
  const detail = detailOf(error);
  return new ApiError(code ?? 'internal_error', { cause: error, ...(detail && { detail }) });
}

/** Seconds after which a client may try again where nothing better is known. */
const RETRY_AFTER = 5;

/** Caches may keep a 404 or a 405 by themselves: what is not there now may be there in a moment. */
function send(req: Request, res: Response, error: ApiError): void {
  if (error.status === 503 && !res.hasHeader('Retry-After')) {
    res.setHeader('Retry-After', RETRY_AFTER);
  }
  res
    .set('Cache-Control', 'no-store')
    .status(error.status)
    .type('application/problem+json')
    .send(toProblem(error, String(req.id)));
}

/** Ends every failed request with a problem document; errors of the server are logged with cause. */
export const errorHandler: ErrorRequestHandler = (thrown, req, res, _next) => {
  const error = toApiError(thrown);
  if (error.status >= 500) res.err = error;
  // A stream that has begun cannot turn into a problem: cut it, so that the client sees the break.
  if (res.headersSent) res.destroy();
  else send(req, res, error);
};

/** Ends requests that nothing else answered. */
export const notFound: RequestHandler = () => {
  throw new ApiError('not_found');
};

/**
 * Ends requests to a known address with a method that it does not take.
 *
 * @example
 * router.route('/query').post(ask).all(methodNotAllowed('POST'));
 */
export function methodNotAllowed(...allowed: string[]): RequestHandler {
  return (_req, res) => {
    res.setHeader('Allow', allowed.join(', '));
    throw new ApiError('method_not_allowed');
  };
}
