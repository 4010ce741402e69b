import { betterAuth } from 'better-auth';
import type { AuthService, CurrentSession, SessionUser } from './authService.ts';
import type { AuthDeps } from './deps.ts';
import { authOptions } from './options.ts';
import { isBanned } from './reader/isBanned.ts';

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

/**
 * Sets up Better Auth.
 *
 * @example
 * const { secret } = await authSecret(config);
 * const auth = createAuth({ config, db, logger, mailer, secret });
 * const reader = await auth.currentUser(new Headers({ cookie }));
 */
export function createAuth(deps: AuthDeps): AuthService {
  const auth = betterAuth(authOptions(deps));
  return {
    handler: auth.handler,
    options: auth.options,
    currentUser: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session ? toSessionUser(session.user) : null;
    },
    currentSession: async (headers) => {
      // The cookie is not renewed here, so the session must not be either.
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? toCurrentSession(found.session.id, found.user) : null;
    },
  };
}
