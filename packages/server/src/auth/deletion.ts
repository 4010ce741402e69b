import type { BetterAuthOptions } from 'better-auth';
import { sql } from 'kysely';
import type { AuthDeps } from './deps.ts';
import { sendMail } from './mails.ts';

type DeleteUser = NonNullable<NonNullable<BetterAuthOptions['user']>['deleteUser']>;

/**
 * Readers delete their own accounts. What refers to the user goes with the row; codes and links that
 * were sent out refer to it, or to the address, by value only.
 */
export function deletion(deps: AuthDeps): DeleteUser {
  return {
    enabled: true,
    afterDelete: async ({ id, email }, request) => {
      await deps.db
        .deleteFrom('verification')
        .where((row) =>
          row.or([row('value', '=', id), sql<boolean>`position(${email} in value) > 0`]),
        )
        .execute();
      void sendMail(deps, 'account-deleted', email, {}, request);
    },
  };
}
