import express, { type RequestHandler } from 'express';
import { ApiError } from './errors.ts';

/** Largest body of a request in bytes; a manifest has a limit of its own. */
export const BODY_LIMIT = 64 * 1024;

const TOO_LARGE = { detail: `A body may have at most ${BODY_LIMIT} bytes.` };

/**
 * Refuses what Better Auth would read without a limit: bodies that are too large, and bodies that do
 * not say how large they are. It looks at headers only, since the handler needs the unread stream.
 */
export function declaredBodyLimit(limit = BODY_LIMIT): RequestHandler {
  return (req, res, next) => {
    const chunked = req.headers['transfer-encoding'] !== undefined;
    const length = Number(req.headers['content-length'] ?? 0);
    if (!chunked && length <= limit) return next();
    // The rest of the body is not read: the connection cannot be used again.
    res.setHeader('Connection', 'close');
    throw chunked ? new ApiError('length_required') : new ApiError('payload_too_large', TOO_LARGE);
  };
}

/** Parses JSON bodies and refuses every other kind. */
export function jsonBody(limit = BODY_LIMIT): RequestHandler {
  const parse = express.json({ limit, strict: true });
  return (req, res, next) => {
    if (req.is('application/json') === false) throw new ApiError('unsupported_media_type');
    parse(req, res, next);
  };
}
