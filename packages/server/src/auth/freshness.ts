import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';

/** Seconds after a sign-in in which the reader may change how the account is reached. */
export const FRESH_SECONDS = 600;

/** What changes how an account is reached, or ends it. A password change asks for the password. */
const FRESH_PATHS: ReadonlySet<string> = new Set([
  '/email-otp/request-email-change',
  '/email-otp/change-email',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/link-social',
  '/unlink-account',
  '/delete-user',
]);

/**
 * Refuses such changes on a session that is older than ten minutes: a browser that was left open, or
 * a stolen cookie, is then not enough. Who is not signed in is refused by the endpoint itself.
 */
export const freshness: BetterAuthPlugin = {
  id: 'freshness',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path !== undefined && FRESH_PATHS.has(path),
        handler: createAuthMiddleware(async (ctx) => {
          const session = await getSessionFromCtx(ctx, { disableCookieCache: true });
          if (!session) return;
          const age = Date.now() - new Date(session.session.createdAt).getTime();
          if (age < FRESH_SECONDS * 1000) return;
          throw new APIError('FORBIDDEN', {
            code: 'SESSION_NOT_FRESH',
            message: 'Sign in again to do this',
          });
        }),
      },
    ],
  },
};
