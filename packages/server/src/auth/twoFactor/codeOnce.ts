import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { AuthDeps } from '../deps.ts';
import type { HookContext } from '../hooks.ts';
import { stepOf } from './totp.ts';

/** The cookie in which Better Auth keeps the challenge. */
export const CHALLENGE_COOKIE = 'two_factor';

/** The reader whose code this is: signed in, or between the first and the second factor. */
export async function readerOfCode(ctx: HookContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx).catch(() => null);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!challenge) return undefined;
  const row = await ctx.context.internalAdapter.findVerificationValue(challenge);
  return row?.value;
}

/** The step of the clock that a right code belongs to. */
async function stepIn(deps: AuthDeps, ctx: HookContext, userId: string, code: string) {
  const row = await deps.db
    .selectFrom('two_factor')
    .select('secret')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: row.secret });
  return stepOf(secret, code);
}

/** Marks a code as used; `false` if it was already. Of two at once, one wins. */
async function claim({ db }: AuthDeps, userId: string, step: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('two_factor_used_code')
    .values({ user_id: userId, step })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  // No code of an older step is taken any more.
  await db
    .deleteFrom('two_factor_used_code')
    .where('user_id', '=', userId)
    .where('step', '<', step - 2)
    .execute();
  return numInsertedOrUpdatedRows === 1n;
}

const used = () => new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });

/**
 * A code of an authenticator app counts once. Better Auth takes it again for as long as the clock
 * allows it, a minute and a half: long enough for whoever looked over a shoulder.
 */
export function codeOnce(deps: AuthDeps): BetterAuthPlugin {
  return {
    id: 'totp-once',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const code: unknown = ctx.body?.code;
            const userId = typeof code === 'string' ? await readerOfCode(ctx) : undefined;
            if (!userId) return;
            const step = await stepIn(deps, ctx, userId, String(code));
            if (step !== undefined && !(await claim(deps, userId, step))) throw used();
          }),
        },
      ],
    },
  };
}
