import type { BetterAuthOptions } from 'better-auth';
import { limiterDecisions } from '../metrics/instruments.ts';
import type { LimitKeys } from './keys.ts';
import type { Limiter } from './limiter.ts';

/** Where Better Auth counts requests. */
export type AuthStorage = NonNullable<NonNullable<BetterAuthOptions['rateLimit']>['customStorage']>;

/** Under what its counts stand, of what it calls a key. */
export const authKey = (key: string): string => `auth:${key}`;

/**
 * Lets Better Auth count its limits by path where every other limit is counted. Its own table would
 * keep addresses as they are, and take two queries for each request.
 */
export function authStorage(limiter: Limiter, keys: LimitKeys): AuthStorage {
  return {
    async consume(key, { window, max }) {
      const rule = { points: max, seconds: window };
      const [verdict] = await limiter.consume([{ key: keys.other(authKey(key)), rule }]);
      if (!verdict || verdict.allowed) return { allowed: true, retryAfter: null };
      limiterDecisions.inc({ limit: 'auth', decision: 'refused' });
      return { allowed: false, retryAfter: Math.max(1, Math.ceil(verdict.left / 1000)) };
    },
  };
}
