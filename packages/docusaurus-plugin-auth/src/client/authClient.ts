import { createAuthClient } from 'better-auth/client';
import { serverOrigin } from './config';
import { ClientError, errorFromFailure, retryAfterOf, toErrorCode } from './errors';
import type { SessionUser } from './types';

// This module is only ever imported lazily: it brings Better Auth's client with it, which a page
// that nobody signs in on does not load.
let retryAfter: number | undefined;

const client = createAuthClient({
  // Without an address the client would look for one in the environment of the site's build.
  baseURL: `${serverOrigin()}/api/auth`,
  fetchOptions: {
    onRequest() {
      retryAfter = undefined;
    },
    onError({ response }) {
      retryAfter = retryAfterOf(response.headers);
    },
  },
});

interface Outcome<T> {
  data: T | null;
  error: { status: number; code?: string | undefined } | null;
}

/** Turns both of the client's ways to fail, an error in the result and a rejection, into ours. */
async function unwrap<T>(call: Promise<Outcome<T>>): Promise<T | null> {
  const { data, error } = await call.catch((cause: unknown) => {
    throw errorFromFailure(cause);
  });
  if (error?.status === 0) throw errorFromFailure(error);
  if (error) throw new ClientError(toErrorCode(error.code, error.status), { retryAfter });
  return data;
}

interface ServerUser {
  id: string;
  name: string;
  email: string;
  image?: string | null;
  role?: string | null;
}

function toSessionUser({ id, name, email, image, role }: ServerUser): SessionUser {
  return { id, name, email, image, role };
}

export async function fetchUser(): Promise<SessionUser | null> {
  const data = await unwrap(client.getSession());
  return data ? toSessionUser(data.user) : null;
}

export interface SignInRequest {
  email: string;
  password: string;
  /** False ends the session with the browser. */
  rememberMe?: boolean;
}

export async function signInEmail(request: SignInRequest): Promise<SessionUser> {
  const data = await unwrap(client.signIn.email(request));
  if (!data) throw new ClientError('malformed_response');
  return toSessionUser(data.user);
}

export interface SignUpRequest {
  name: string;
  email: string;
  password: string;
}

/** `signedIn` is false when the server first wants the address confirmed. */
export async function signUpEmail(
  request: SignUpRequest,
): Promise<{ user: SessionUser; signedIn: boolean }> {
  const data = await unwrap(client.signUp.email(request));
  if (!data) throw new ClientError('malformed_response');
  return { user: toSessionUser(data.user), signedIn: data.token !== null };
}

export async function signOut(): Promise<void> {
  await unwrap(client.signOut());
}
