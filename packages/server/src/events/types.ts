/** What can happen to an account. A released name is never given another meaning. */
export const AUTH_EVENT_TYPES = [
  'sign-up',
  'sign-in',
  'second-factor',
  'sign-out',
  'email-verified',
  'reset-requested',
  'password-reset',
  'password-changed',
  'email-changed',
  'two-factor-enabled',
  'two-factor-disabled',
  'backup-codes-made',
  'passkey-added',
  'passkey-removed',
  'provider-linked',
  'provider-unlinked',
  'session-ended',
  'token-issued',
  'role-changed',
  'banned',
  'unbanned',
  'account-deleted',
  'operator-task',
] as const;

export type AuthEventType = (typeof AUTH_EVENT_TYPES)[number];

/**
 * How it went: done; `challenged`, the first factor was right and the second is asked for; `failed`,
 * because what was sent was wrong; `refused`, before it was looked at, by a limit or a rule.
 */
export const AUTH_EVENT_OUTCOMES = ['done', 'challenged', 'failed', 'refused'] as const;

export type AuthEventOutcome = (typeof AUTH_EVENT_OUTCOMES)[number];

/** One entry of the record. It holds no e-mail address, no network address and no token. */
export interface AuthEvent {
  at: Date;
  type: AuthEventType;
  outcome: AuthEventOutcome;
  /** The stable code of what went wrong. */
  reason: string | null;
  /** `password`, `magic-link`, `email-code`, `passkey`, `totp`, `backup-code` or the id of a provider; of an `operator-task` its name. */
  way: string | null;
  /** Whose account it is, as far as there is one. */
  userId: string | null;
  /** The administrator who did it, to somebody else or to the server. */
  actorId: string | null;
  /** The same for all events of a session, and nothing that opens it. */
  sessionHash: string | null;
  /** The same for all events from one address on one day (UTC), and on no other. */
  addressHash: string | null;
  /** In coarse words: `Firefox on Linux`. */
  device: string | null;
}

/** What is known when something happens; hashes and missing parts follow when it is recorded. */
export interface NewAuthEvent {
  type: AuthEventType;
  outcome: AuthEventOutcome;
  reason?: string | undefined;
  way?: string | undefined;
  userId?: string | undefined;
  /** Finds the account where `userId` is not known. It is not stored. */
  email?: string | undefined;
  actorId?: string | undefined;
  sessionId?: string | undefined;
  /** The reader's network address. It is not stored. */
  address?: string | undefined;
  userAgent?: string | undefined;
}

/** What an operator does with events: see `onAuthEvent` of `createAuth()` and `startServer()`. */
export type OnAuthEvent = (event: AuthEvent) => void | Promise<void>;
