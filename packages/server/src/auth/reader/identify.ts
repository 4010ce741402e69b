import type { Request } from 'express';
import type { Config } from '../../config.ts';
import { ApiError } from '../../http/errors.ts';
import type { AuthService } from '../authService.ts';
import { carriesSession } from '../crossSite/carried.ts';
import type { Reader } from './reader.ts';
import { assertTrustedOrigin } from './trustedOrigin.ts';
import type { VerifyToken } from './verifyToken.ts';

/** Finds out who made a request; `null` if it carries nothing that would tell. */
export type Identify = (req: Request) => Promise<Reader | null>;

const BEARER = /^Bearer +(\S+) *$/i;

/** The token of a request. Other schemes, such as a proxy's `Basic`, are not ours to read. */
export function bearerToken(req: Request): string | undefined {
  return BEARER.exec(req.get('authorization') ?? '')?.[1];
}

/**
 * Identifies by a token only.
 *
 * @throws {ApiError} `unauthenticated` for a token that is not to be trusted
 */
export function identifyByToken(verify: VerifyToken): Identify {
  return async (req) => {
    const token = bearerToken(req);
    if (token === undefined) return null;
    const reader = await verify(token);
    if (!reader) throw new ApiError('unauthenticated', { detail: 'The token is not valid.' });
    return reader;
  };
}

interface CookieDeps {
  auth: Pick<AuthService, 'currentSession'>;
  config: Pick<Config, 'trustedOrigins' | 'crossSiteOrigins'>;
}

/** Any name that Better Auth gives the cookie, with or without its prefixes. */
const SESSION_COOKIE = /(?:^|[;\s])[\w.-]*session_token=([^;]*)/;

/** What the session cookie of a request holds, whatever it is worth. */
export function sessionCookie(req: Request): string | undefined {
  return SESSION_COOKIE.exec(req.headers.cookie ?? '')?.[1];
}

/**
 * Identifies by the session cookie. A request without one asks the database nothing.
 *
 * @throws {ApiError} `untrusted_origin` when a foreign page may have sent a change
 */
export function identifyByCookie({ auth, config }: CookieDeps): Identify {
  return async (req) => {
    const { cookie = '' } = req.headers;
    if (sessionCookie(req) === undefined) return null;
    const session = await auth.currentSession(new Headers({ cookie }));
    if (!session || session.banned) return null;
    assertTrustedOrigin(req, config);
    return { id: session.userId, role: session.role, sessionId: session.id, via: 'cookie' };
  };
}

/**
 * Identifies by the session that a page of another site carries. Nothing sends it by itself, so the
 * page means what it asks for.
 *
 * @throws {ApiError} `unauthenticated` for a session that has ended
 */
function identifyBySession({ auth }: CookieDeps): Identify {
  return async (req) => {
    const { origin = '', authorization = '' } = req.headers;
    const session = await auth.currentSession(new Headers({ origin, authorization }));
    if (!session || session.banned) {
      throw new ApiError('unauthenticated', { detail: 'The session has ended.' });
    }
    return { id: session.userId, role: session.role, sessionId: session.id, via: 'session' };
  };
}

/** Identifies by the token or session that is carried, else by the cookie. */
export function identifyByEither(verify: VerifyToken, deps: CookieDeps): Identify {
  const byToken = identifyByToken(verify);
  const byCookie = identifyByCookie(deps);
  const bySession = identifyBySession(deps);
  return (req) => {
    const { authorization, origin = '' } = req.headers;
    if (bearerToken(req) === undefined) return byCookie(req);
    const carried = deps.config.crossSiteOrigins.includes(origin) && carriesSession(authorization);
    return carried ? bySession(req) : byToken(req);
  };
}
