import type { BetterAuthOptions } from 'better-auth';
import type { EventLog } from '../events/eventLog.ts';
import type { Limiter } from '../limits/limiter.ts';

/** The reader of a valid session. */
export interface SessionUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  role: string;
}

/** A valid session, as far as it says who asks. */
export interface CurrentSession {
  id: string;
  userId: string;
  role: string;
  /** The reader may not sign in any more, though this session is still there. */
  banned: boolean;
}

/** What the rest of the server knows of Better Auth. */
export interface AuthService {
  /** Answers a request to `/api/auth/*`. */
  handler(request: Request): Promise<Response>;
  /** The reader whose session cookie `headers` carry, or `null`. */
  currentUser(headers: Headers): Promise<SessionUser | null>;
  /**
   * The session that `headers` carry, or `null`; looking at it does not prolong it. Pages of other
   * sites carry it as a bearer token, all others as a cookie.
   */
  currentSession(headers: Headers): Promise<CurrentSession | null>;
  /**
   * A keyed hash of a text under the secret of the server, which nobody else can make. `purpose`
   * keeps the hashes of one feature from being good for another.
   */
  sign(purpose: string, text: string): string;
  /**
   * Mails a link for a new password to the reader of an address, as if they had asked for it.
   * `languages` is an `Accept-Language` header.
   */
  sendPasswordReset(email: string, languages?: string): Promise<void>;
  /** Mails to an address that an administrator has deleted its account. */
  sendFarewell(email: string, languages?: string): Promise<void>;
  /** Forgets how often signing in with an address has failed. */
  forgetFailures(email: string): Promise<void>;
  /** Counts requests, of all of the server. */
  limiter: Limiter;
  /** The record of what happens to accounts. */
  events: EventLog;
  /** The paths that it answers, below `/api/auth`, as patterns such as `/callback/:id`. */
  paths: readonly string[];
  /** What Better Auth was set up with: its expected schema follows from it. */
  options: BetterAuthOptions;
}
