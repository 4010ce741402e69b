import type { BetterAuthPlugin } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { authSchema } from '../schema.ts';

/** Two-factor by an authenticator app, with backup codes. */
export function secondFactor(issuer: string): BetterAuthPlugin {
  return twoFactor({ issuer, allowPasswordless: true, schema: authSchema.twoFactor });
}
