import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AuthDeps } from '../deps.ts';
import type { HookContext } from '../hooks.ts';
import { isLeaked } from './leaked.ts';
import { PASSWORD_LENGTH, passwordStrength } from './strength.ts';

/** The field with the new password, by route. */
const NEW_PASSWORD: Record<string, 'password' | 'newPassword'> = {
  '/sign-up/email': 'password',
  '/reset-password': 'newPassword',
  '/change-password': 'newPassword',
};

/** The reader of a reset link, whose name and address the request does not carry. */
async function readerOfReset(ctx: HookContext) {
  const token: unknown = ctx.body?.token ?? ctx.query?.token;
  if (typeof token !== 'string') return undefined;
  const { internalAdapter } = ctx.context;
  const row = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return row ? await internalAdapter.findUserById(row.value) : undefined;
}

/** What is known of the reader who chooses a password. */
async function knownOf(ctx: HookContext): Promise<string[]> {
  if (ctx.path === '/sign-up/email') return [ctx.body.email, ctx.body.name].map(String);
  const user =
    ctx.path === '/reset-password'
      ? await readerOfReset(ctx)
      : (await getSessionFromCtx(ctx).catch(() => null))?.user;
  return user ? [user.email, user.name] : [];
}

function tooWeak(strength: object): APIError {
  return new APIError('BAD_REQUEST', {
    code: 'PASSWORD_TOO_WEAK',
    message: 'The password is too easy to guess',
    ...strength,
  });
}

/** Refuses passwords that are easy to guess, wherever one is chosen, and before anything is used up. */
export function passwordRules(deps: AuthDeps, siteName: string): BetterAuthPlugin {
  return {
    id: 'password-rules',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path !== undefined && path in NEW_PASSWORD,
          handler: createAuthMiddleware(async (ctx) => {
            const password: unknown = ctx.body?.[NEW_PASSWORD[ctx.path] ?? ''];
            // The endpoint has codes of its own for what is no password, too short or too long.
            if (typeof password !== 'string' || password.length < PASSWORD_LENGTH.min) return;
            if (password.length > PASSWORD_LENGTH.max) return;
            const { warning, suggestions, acceptable } = passwordStrength(password, [
              ...(await knownOf(ctx)),
              siteName,
            ]);
            if (!acceptable) throw tooWeak({ warning, suggestions });
            if (await isLeaked(deps, password))
              throw tooWeak({ warning: 'pwned', suggestions: [] });
          }),
        },
      ],
    },
  };
}
