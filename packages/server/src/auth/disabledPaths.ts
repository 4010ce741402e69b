import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

/**
 * Endpoints of Better Auth that this server does not offer: replaced by our own, which hand no
 * session token or provider token to the page, or made for ways that are not used here.
 */
export const DISABLED_PATHS = [
  // Replaced by the routes of the account area.
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  // The address changes by codes at both addresses, and only so.
  '/change-email',
  // Proven by typed codes, never by links.
  '/verify-email',
  '/send-verification-email',
  // Looks at a code without using it up.
  '/email-otp/check-verification-otp',
  // Passwords are reset by a link.
  '/email-otp/request-password-reset',
  '/email-otp/reset-password',
  '/forget-password/email-otp',
  // The second factor is an app, not a mail.
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  // Tokens of providers stay on the server.
  '/account-info',
  '/get-access-token',
  '/refresh-token',
  '/update-session',
  '/verify-password',
  '/delete-user/callback',
  // Administrators neither act as readers nor know their passwords and sessions. What they do to
  // accounts, and the rules for it, is in `admin/people`.
  '/admin/list-users',
  '/admin/get-user',
  '/admin/has-permission',
  '/admin/set-role',
  '/admin/ban-user',
  '/admin/unban-user',
  '/admin/remove-user',
  '/admin/revoke-user-sessions',
  '/admin/impersonate-user',
  '/admin/stop-impersonating',
  '/admin/create-user',
  '/admin/update-user',
  '/admin/set-user-password',
  '/admin/list-user-sessions',
  '/admin/revoke-user-session',
  '/ok',
];

/** Paths with parameters, which the option of Better Auth does not match. */
const DISABLED_PATTERNS: ReadonlySet<string> = new Set(['/reset-password/:token']);

/** Links of mails lead to the site, so the redirect that would put their token into a query is off. */
export const disabledPatterns: BetterAuthPlugin = {
  id: 'disabled-paths',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path !== undefined && DISABLED_PATTERNS.has(path),
        handler: createAuthMiddleware(async () => {
          throw new APIError('NOT_FOUND');
        }),
      },
    ],
  },
};
