import type { RateLimit } from './deps.ts';

/** Trying passwords, codes and factors: what a person does by hand. */
const TRY: RateLimit = { window: 10, max: 3 };

/** Each of these makes the server write a mail to somebody. */
const MAIL: RateLimit = { window: 60, max: 3 };

/** Changes of an account that ask for a password or a fresh session. */
const CHANGE: RateLimit = { window: 60, max: 10 };

/**
 * The limits of `/api/auth` for each address and path, reviewed one by one. A path that is not here
 * has {@link OTHERWISE}. They are counted in the database, so that they hold for all processes.
 */
export const RATE_LIMITS: Record<string, RateLimit> = {
  '/sign-in/email': TRY,
  '/sign-in/email-otp': TRY,
  '/sign-in/magic-link': MAIL,
  '/sign-in/social': { window: 60, max: 20 },
  '/sign-up/email': TRY,
  '/email-otp/send-verification-otp': MAIL,
  '/email-otp/verify-email': { window: 60, max: 10 },
  '/email-otp/request-email-change': MAIL,
  '/email-otp/change-email': { window: 60, max: 10 },
  '/magic-link/verify': { window: 60, max: 10 },
  '/request-password-reset': MAIL,
  '/reset-password': { window: 60, max: 10 },
  '/change-password': TRY,
  '/delete-user': CHANGE,
  '/two-factor/verify-totp': TRY,
  '/two-factor/verify-backup-code': TRY,
  '/two-factor/*': CHANGE,
  '/passkey/*': { window: 60, max: 30 },
  '/callback/*': { window: 60, max: 30 },
  '/handoff/*': { window: 60, max: 60 },
  '/token': { window: 60, max: 60 },
  // A page of an office behind one address asks this often without harm; a 429 would look like a sign-out.
  '/get-session': { window: 10, max: 600 },
};

/** The limit of every other path. */
export const OTHERWISE: RateLimit = { window: 10, max: 100 };

/** The rules in the order in which Better Auth looks for one: the first that matches counts. */
export function rateLimitRules(over: Record<string, RateLimit> = {}): Record<string, RateLimit> {
  return { ...over, ...RATE_LIMITS, ...over };
}
