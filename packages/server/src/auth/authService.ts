import type { BetterAuthOptions } from 'better-auth';

/** The reader of a valid session. */
export interface SessionUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  role: string;
}

/** What the rest of the server knows of Better Auth. */
export interface AuthService {
  /** Answers a request to `/api/auth/*`. */
  handler(request: Request): Promise<Response>;
  /** The reader whose session cookie `headers` carry, or `null`. */
  currentUser(headers: Headers): Promise<SessionUser | null>;
  /** What Better Auth was set up with: its expected schema follows from it. */
  options: BetterAuthOptions;
}
