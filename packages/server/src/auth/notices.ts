import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AuthDeps } from './deps.ts';
import { type HookContext, succeeded } from './hooks.ts';
import { sendMail } from './mails.ts';

type Hooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['user']>;
type AfterUpdate = NonNullable<NonNullable<Hooks['update']>['after']>;

/**
 * Tells readers by mail what changed how their account is reached, so that they learn of it when it
 * was not they who did it. A change of address is told to the old one.
 */
export function afterUserUpdate(deps: AuthDeps): AfterUpdate {
  return async (user, ctx) => {
    if (ctx?.path === '/two-factor/verify-totp') {
      void sendMail(deps, 'two-factor-changed', user.email, { change: 'enabled' }, ctx.request);
    }
    if (ctx?.path === '/two-factor/disable') {
      void sendMail(deps, 'two-factor-changed', user.email, { change: 'disabled' }, ctx.request);
    }
    const old =
      ctx?.path === '/email-otp/change-email' ? ctx.context.session?.user.email : undefined;
    if (!old) return;
    void sendMail(deps, 'email-changed', old, { newEmail: user.email }, ctx?.request);
    // Links that are still in the old mailbox.
    await deps.db.deleteFrom('verification').where('value', '=', user.id).execute();
  };
}

async function notify(deps: AuthDeps, ctx: HookContext): Promise<void> {
  if (!succeeded(ctx.context.returned)) return;
  // A change of the password may have made a new session.
  const session = ctx.context.newSession ?? (await getSessionFromCtx(ctx).catch(() => null));
  const to = session?.user.email;
  if (!to) return;
  if (ctx.path === '/change-password') {
    return void sendMail(deps, 'password-changed', to, {}, ctx.request);
  }
  void sendMail(deps, 'two-factor-changed', to, { change: 'backup-codes' }, ctx.request);
}

/** The notices of changes that are not to the row of the user. */
export function notices(deps: AuthDeps): BetterAuthPlugin {
  return {
    id: 'notices',
    hooks: {
      after: [
        {
          matcher: ({ path }) =>
            path === '/change-password' || path === '/two-factor/generate-backup-codes',
          handler: createAuthMiddleware((ctx) => notify(deps, ctx)),
        },
      ],
    },
  };
}
