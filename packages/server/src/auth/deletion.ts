import type { BetterAuthOptions } from 'better-auth';
import { clearBackoff } from './backoff/plugin.ts';
import type { AuthDeps } from './deps.ts';
import { sendMail } from './mails.ts';

type DeleteUser = NonNullable<NonNullable<BetterAuthOptions['user']>['deleteUser']>;

/**
 * Readers delete their own accounts. The database erases what refers to the user, by a key or by
 * value, whoever deletes the row; the counts of failed sign-ins are kept under a hash that it cannot
 * make.
 */
export function deletion(deps: AuthDeps): DeleteUser {
  return {
    enabled: true,
    afterDelete: async ({ email }, request) => {
      await clearBackoff(deps, email);
      void sendMail(deps, 'account-deleted', email, {}, request);
    },
  };
}
