import type { Request, RequestHandler } from 'express';
import { createRemoteJWKSet } from 'jose';
import { ApiError, toProblem } from '../http/errors.ts';
import { optionalGuard, type ReaderMiddleware, requireReader, setChallenge } from './middleware.ts';
import { identifyByToken } from './reader/identify.ts';
import { hasRole, type Reader, setReader } from './reader/reader.ts';
import { tokenVerifier } from './reader/verifyToken.ts';

export { type ReaderMiddleware, readerOf } from './middleware.ts';
export type { Reader } from './reader/reader.ts';

export interface ReaderMiddlewareOptions {
  /** Where the server publishes its keys: `<its address>/api/auth/jwks`. */
  jwksUrl: string;
  /** The server's `BETTER_AUTH_URL`. */
  issuer: string;
  /** The server's `JWT_AUDIENCE`; its `BETTER_AUTH_URL` unless set. */
  audience: string;
}

/** Answers by itself: the error handler of a foreign application does not know our errors. */
function guard(find: (req: Request) => Promise<Reader>): RequestHandler {
  return async (req, res, next) => {
    try {
      setReader(req, await find(req));
    } catch (error) {
      if (!(error instanceof ApiError)) return next(error);
      setChallenge(req, res, error);
      res.status(error.status).type('application/problem+json').send(toProblem(error));
      return;
    }
    next();
  };
}

/**
 * The middleware for an Express application of your own: it takes the tokens of a Docusaurus Auth
 * server and checks them by the keys that the server publishes. Those are fetched when first
 * needed, kept, and fetched again when a token names a new one. If that fails for another reason
 * than the token, the application's own error handler is called.
 *
 * The role is the one of the token: as old as the token, which is five minutes at most.
 *
 * @example
 * const { requireUser, requireRole } = createReaderMiddleware({
 *   jwksUrl: 'https://docs.example.com/api/auth/jwks',
 *   issuer: 'https://docs.example.com',
 *   audience: 'https://docs.example.com',
 * });
 * app.get('/notes', requireUser, (req, res) => res.json(notesOf(readerOf(req)?.id)));
 */
export function createReaderMiddleware(options: ReaderMiddlewareOptions): ReaderMiddleware {
  const { jwksUrl, issuer, audience } = options;
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  const identify = identifyByToken(tokenVerifier({ keys, issuer, audience }));
  return {
    requireUser: guard((req) => requireReader(identify, req)),
    optionalUser: optionalGuard(identify),
    requireRole: (role) =>
      guard(async (req) => {
        const reader = await requireReader(identify, req);
        if (!hasRole(reader.role, role)) throw new ApiError('forbidden');
        return reader;
      }),
  };
}
