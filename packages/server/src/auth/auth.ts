import { betterAuth } from 'better-auth';
import type { AuthService, SessionUser } from './authService.ts';
import type { AuthDeps } from './deps.ts';
import { authOptions } from './options.ts';

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
  };
}
