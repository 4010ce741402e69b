import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/**
 * A new password signs out everybody who is signed in elsewhere, unless the page asks in so many
 * words that they stay. Better Auth has it the other way round, and whoever knew the old password
 * would keep what it opened.
 */
export const signOutOthers: BetterAuthPlugin = {
  id: 'password-change-signs-out',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/change-password',
        handler: createAuthMiddleware(async (ctx) => {
          if (ctx.body?.revokeOtherSessions === false) return;
          return { context: { body: { ...ctx.body, revokeOtherSessions: true } } };
        }),
      },
    ],
  },
};
