import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { ApiError } from './errors.ts';

/** Largest body of a request in bytes; a manifest has a limit of its own. */
export const BODY_LIMIT = 64 * 1024;

/** Time in which a body has to be there, in milliseconds. */
const BODY_TIME = 20_000;

const TOO_LARGE = { detail: `A body may have at most ${BODY_LIMIT} bytes.` };

/**
 * Ends a request whose body comes too slowly: whoever sends a byte a second would otherwise hold a
 * connection for minutes. The request is told, then its connection is cut.
 */
function expectBody(req: Request, res: Response, next: NextFunction, time: number): void {
  const timer = setTimeout(() => {
    if (req.complete || res.headersSent) return;
    res.setHeader('Connection', 'close');
    res.once('finish', () => req.destroy());
    next(new ApiError('request_timeout'));
  }, time);
  const clear = () => clearTimeout(timer);
  req.once('end', clear);
  res.once('close', clear);
}

/**
 * Refuses what Better Auth would read without a limit: bodies that are too large, and bodies that do
 * not say how large they are. It looks at headers only, since the handler needs the unread stream.
 */
export function declaredBodyLimit(limit = BODY_LIMIT, time = BODY_TIME): RequestHandler {
  return (req, res, next) => {
    const chunked = req.headers['transfer-encoding'] !== undefined;
    const length = Number(req.headers['content-length'] ?? 0);
    if (!chunked && length <= limit) {
      expectBody(req, res, next, time);
      return next();
    }
    // The rest of the body is not read: the connection cannot be used again.
    res.setHeader('Connection', 'close');
    throw chunked ? new ApiError('length_required') : new ApiError('payload_too_large', TOO_LARGE);
  };
}

/** Parses JSON bodies and refuses every other kind. */
export function jsonBody(limit = BODY_LIMIT, time = BODY_TIME): RequestHandler {
  const parse = express.json({ limit, strict: true });
  return (req, res, next) => {
    if (req.is('application/json') === false) throw new ApiError('unsupported_media_type');
    let over = false;
    const once: NextFunction = (error?: unknown) => {
      if (!over) next(error);
      over = true;
    };
    expectBody(req, res, once, time);
    parse(req, res, once);
  };
}
