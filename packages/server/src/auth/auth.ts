import { createHmac } from 'node:crypto';
import { runWithAdapter } from '@better-auth/core/context';
import { type Auth, betterAuth } from 'better-auth';
import { router } from 'better-auth/api';
import { recorded } from '../events/collect.ts';
import { createEventLog } from '../events/eventLog.ts';
import { authStorage } from '../limits/authStorage.ts';
import { limitKeys, type Sign } from '../limits/keys.ts';
import { createLimiter } from '../limits/limiter.ts';
import { sharedCounts } from '../limits/sharedCounts.ts';
import type { AuthService, CurrentSession, SessionUser } from './authService.ts';
import { clearBackoff } from './backoff/plugin.ts';
import { carriedCookies } from './crossSite/carried.ts';
import { carrying, isCrossSite } from './crossSite/crossSite.ts';
import type { AuthDeps } from './deps.ts';
import { authOptions } from './options.ts';
import { isBanned } from './reader/isBanned.ts';
import { timed } from './steps.ts';

/** The fields of a user row that the server works with. */
function toSessionUser(user: Record<string, unknown>): SessionUser {
  return {
    id: String(user.id),
    name: String(user.name),
    email: String(user.email),
    emailVerified: user.emailVerified === true,
    image: typeof user.image === 'string' ? user.image : null,
    role: typeof user.role === 'string' ? user.role : 'user',
  };
}

function toCurrentSession(sessionId: string, user: Record<string, unknown>): CurrentSession {
  const { id, role } = toSessionUser(user);
  return { id: sessionId, userId: id, role, banned: isBanned(user.banned, user.banExpires) };
}

/** Bytes of a secret at least: with fewer, whoever has one cookie finds it by trying. */
const SECRET_BYTES = 32;

function assertSecret(secret: string): void {
  if (Buffer.byteLength(secret) >= SECRET_BYTES) return;
  throw new Error(`the secret of sessions and tokens must have at least ${SECRET_BYTES} bytes`);
}

/**
 * Better Auth's handler, with its router made once: its own makes one of every endpoint for each
 * request, since an address or an origin may depend on the request. Here neither does.
 */
function routed({ $context, options }: Pick<Auth, '$context' | 'options'>) {
  const made = $context.then((context) => {
    const { handler } = router(context, options);
    return (request: Request) => runWithAdapter(context.adapter, () => handler(request));
  });
  // A database that is away is told to whoever asks.
  made.catch(() => {});
  return async (request: Request) => (await made)(request);
}

/** Better Auth says in a header of its own when to try again: clients read the standard's. */
function withRetryAfter(response: Response): Response {
  const seconds = response.headers.get('x-retry-after');
  if (seconds) response.headers.set('Retry-After', seconds);
  return response;
}

/** The addresses of endpoints; what only the server calls has none. */
function pathsOf(api: object): string[] {
  return Object.values(api).flatMap((endpoint: unknown) => {
    const path = typeof endpoint === 'function' && 'path' in endpoint && endpoint.path;
    return typeof path === 'string' ? [path] : [];
  });
}

/**
 * Sets up Better Auth.
 *
 * @example
 * const { secret } = await authSecret(config);
 * const auth = createAuth({ config, db, logger, mailer, secret });
 * const reader = await auth.currentUser(new Headers({ cookie }));
 */
export function createAuth(deps: AuthDeps): AuthService {
  assertSecret(deps.secret);
  const { db, logger, secret, onAuthEvent } = deps;
  const sign: Sign = (purpose, text) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
  const limiter = createLimiter({ shared: sharedCounts(db), logger });
  const auth = betterAuth(authOptions(deps, authStorage(limiter, limitKeys(sign))));
  const events = createEventLog({
    db,
    logger,
    secret,
    days: deps.config.authEventsDays,
    onAuthEvent,
  });
  const sessionCookie = async () => (await auth.$context).authCookies.sessionToken.name;
  const handle = routed(auth);
  const answer = async (request: Request) => withRetryAfter(await handle(request));
  return {
    handler: timed(
      recorded(carrying(answer, deps.config, sessionCookie), events, '/api/auth'),
      '/api/auth',
    ),
    events,
    paths: pathsOf(auth.api),
    options: auth.options,
    sign,
    sendPasswordReset: async (email, languages) => {
      const headers = new Headers(languages ? { 'accept-language': languages } : {});
      const request = new Request(`${deps.config.publicUrl}/api/auth/request-password-reset`, {
        method: 'POST',
        headers,
      });
      await auth.api.requestPasswordReset({ body: { email }, request, headers });
    },
    sendFarewell: (email, languages) =>
      deps.mailer.send({
        template: 'account-deleted',
        to: email,
        locale: languages,
        data: { byAdministrator: true },
      }),
    forgetFailures: (email) => clearBackoff(deps, email),
    limiter,
    currentUser: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session ? toSessionUser(session.user) : null;
    },
    currentSession: async (given) => {
      const carried = isCrossSite(given, deps.config);
      const headers = carried ? carriedCookies(given, await sessionCookie()) : given;
      // The cookie is not renewed here, so the session must not be either.
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? toCurrentSession(found.session.id, found.user) : null;
    },
  };
}
