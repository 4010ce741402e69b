/**
 * Every path of Better Auth that can make a session, and why it may. A test reads the endpoints of
 * the installed version and fails when one makes a session that is not in these lists.
 */

/** Ways in by one factor: a reader with two-factor gets a challenge instead of a session. */
export const CHALLENGED: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-in/email-otp',
  '/sign-in/social',
  '/email-otp/verify-email',
  '/magic-link/verify',
  '/callback/:id',
]);

/** Ways in that are, or follow, a second factor: a passkey is a device and whoever unlocked it. */
export const SECOND_FACTOR: ReadonlySet<string> = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]);

/** A new session in place of the one that the reader already has. */
export const ALREADY_SIGNED_IN: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/passkey/verify-registration',
]);
