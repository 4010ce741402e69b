import type { BetterAuthOptions } from 'better-auth';

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>['account'];

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

const without = async () => ({ data: NO_TOKENS });

/**
 * Providers are asked who the reader is, and nothing afterwards: their tokens are not kept. Better
 * Auth would store the ID token, with name and address in it, in clear even where it encrypts others.
 */
export const withoutProviderTokens: Hooks = {
  create: { before: without },
  update: {
    before: async (account) =>
      account.accessToken || account.idToken ? await without() : undefined,
  },
};
