import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { ALREADY_SIGNED_IN, CHALLENGED, SECOND_FACTOR } from '../ways.ts';

type Hooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>;
type BeforeCreate = NonNullable<NonNullable<Hooks['create']>['before']>;

/** Whether a session may be made at this path for a reader with two-factor. */
export function knowsSecondFactor(path: string | undefined): boolean {
  return [CHALLENGED, SECOND_FACTOR, ALREADY_SIGNED_IN].some((paths) => paths.has(path ?? ''));
}

/**
 * Refuses a session for a reader with two-factor on any path that is not known to ask for it, such as
 * one that a newer Better Auth adds. It reads through the adapter of the transaction under way.
 */
export const refuseUnknownWays: BeforeCreate = async (session, ctx) => {
  // Without a request it is the operator's own command.
  if (!ctx?.request || knowsSecondFactor(ctx.path)) return;
  const user = await ctx.context.internalAdapter.findUserById(session.userId);
  if (!user || !('twoFactorEnabled' in user) || !user.twoFactorEnabled) return;
  throw new APIError('FORBIDDEN', {
    code: 'TWO_FACTOR_REQUIRED',
    message: 'Sign in with your second factor',
  });
};
