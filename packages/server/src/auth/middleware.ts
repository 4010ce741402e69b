import type { Request, RequestHandler, Response } from 'express';
import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Database } from '../database/types.ts';
import { ApiError } from '../http/errors.ts';
import type { Logger } from '../http/logger.ts';
import type { AuthService } from './authService.ts';
import { bearerToken, type Identify, identifyByEither } from './reader/identify.ts';
import { liveAccount } from './reader/liveAccount.ts';
import { localKeys } from './reader/localKeys.ts';
import { hasRole, type Reader, setReader } from './reader/reader.ts';
import { tokenVerifier } from './reader/verifyToken.ts';

export { type Reader, readerOf } from './reader/reader.ts';

/** Middleware that says who asks; `readerOf(req)` tells the handler behind it. */
export interface ReaderMiddleware {
  /** Lets readers pass who are signed in: 401 `unauthenticated` for everyone else. */
  requireUser: RequestHandler;
  /** Lets everyone pass. Whatever is wrong with cookie, token or database, the reader is anonymous. */
  optionalUser: RequestHandler;
  /** Lets readers with a role pass: 401 for whoever is not signed in, 403 `forbidden` for others. */
  requireRole(role: string): RequestHandler;
}

/** Middleware of this server, which can also look into its own database. */
export interface ServerMiddleware extends ReaderMiddleware {
  /**
   * Like `requireUser`, but a token counts only as long as its session: for the reader's own
   * account, which a token that was handed to another backend must not outlive.
   */
  requireLiveUser: RequestHandler;
}

export interface MiddlewareDeps {
  auth: Pick<AuthService, 'currentSession'>;
  db: Kysely<Database>;
  config: Pick<Config, 'publicUrl' | 'trustedOrigins' | 'crossSiteOrigins' | 'jwt'>;
  logger: Pick<Logger, 'warn'>;
}

/** Longer than any healthy look-up takes; an anonymous answer is better than a late one. */
const OPTIONAL_WAIT_MS = 3_000;

/** The reader of a request, or the error that it is to be answered with. */
export async function requireReader(identify: Identify, req: Request): Promise<Reader> {
  const reader = await identify(req);
  if (!reader) throw new ApiError('unauthenticated');
  return reader;
}

/** Says how to sign in, as RFC 6750 wants it, when `error` is about that. */
export function setChallenge(req: Request, res: Response, error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  const invalid = bearerToken(req) !== undefined;
  res.setHeader('WWW-Authenticate', invalid ? 'Bearer error="invalid_token"' : 'Bearer');
}

/** A guard that lets a request pass with the reader whom `find` gives. */
function guard(find: (req: Request) => Promise<Reader>): RequestHandler {
  return async (req, res, next) => {
    try {
      setReader(req, await find(req));
    } catch (error) {
      setChallenge(req, res, error);
      throw error;
    }
    next();
  };
}

/** Gives up waiting, not the work itself. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** See {@link ReaderMiddleware.optionalUser}. */
export function optionalGuard(
  identify: Identify,
  onError: (error: unknown) => void = () => {},
): RequestHandler {
  return async (req, _res, next) => {
    try {
      const reader = await within(identify(req), OPTIONAL_WAIT_MS);
      if (reader) setReader(req, reader);
    } catch (error) {
      if (!(error instanceof ApiError)) onError(error);
    }
    next();
  };
}

/**
 * The middleware of this server: it takes the session as a cookie, or as a bearer token from pages of
 * another site, or `Authorization: Bearer` with a token of `GET /api/auth/token`, which it checks
 * without asking the database. A token is good for
 * its five minutes, even if the reader signs out or is banned meanwhile; `requireRole` and
 * `requireLiveUser` therefore ask the database. A cookie counts only for requests of trusted
 * origins when they change something.
 *
 * @example
 * const { requireUser, requireRole } = readerMiddleware(deps);
 * router.get('/notes', requireUser, listNotes);
 * router.get('/admin/questions', requireRole('admin'), listQuestions);
 */
export function readerMiddleware(deps: MiddlewareDeps): ServerMiddleware {
  const { publicUrl, jwt } = deps.config;
  const verify = tokenVerifier({
    keys: localKeys(deps.db),
    issuer: publicUrl,
    audience: jwt.audience,
  });
  const identify = identifyByEither(verify, deps);
  const live = async (req: Request): Promise<Reader> => {
    const reader = await requireReader(identify, req);
    const account = await liveAccount(deps.db, reader);
    if (!account) throw new ApiError('unauthenticated', { detail: 'The session has ended.' });
    return { ...reader, role: account.role };
  };
  return {
    requireUser: guard((req) => requireReader(identify, req)),
    optionalUser: optionalGuard(identify, (err) =>
      deps.logger.warn({ err }, 'a reader could not be identified and is anonymous'),
    ),
    requireLiveUser: guard(live),
    requireRole: (role) =>
      guard(async (req) => {
        const reader = await live(req);
        if (!hasRole(reader.role, role)) throw new ApiError('forbidden');
        return reader;
      }),
  };
}
