import type { BetterAuthOptions } from 'better-auth';

type Synthetic = NonNullable<
  NonNullable<BetterAuthOptions['emailAndPassword']>['customSyntheticUser']
>;

/**
 * The answer to a sign-up whose address has an account already: field by field that of a new reader,
 * with what the plugins add, so that nobody learns from it who has an account.
 */
export const syntheticUser: Synthetic = ({ coreFields, additionalFields, id }) => ({
  ...coreFields,
  twoFactorEnabled: false,
  role: 'user',
  banned: false,
  banReason: null,
  banExpires: null,
  ...additionalFields,
  id,
});
