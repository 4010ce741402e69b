import type { SignInRequest, SignUpRequest } from './authClient';
import { errorFromFailure } from './errors';
import type { SessionUser } from './types';

export type { SignInRequest, SignUpRequest } from './authClient';

/** `confirm-email`: the account is made, but the address has to be confirmed before signing in. */
export interface SignUpResult {
  status: 'signed-in' | 'confirm-email';
  user: SessionUser;
}

/** The chunk may fail to load just as a request may. */
async function loadClient() {
  try {
    const [client, { sessionSync }] = await Promise.all([
      import('./authClient'),
      import('./sessionSync'),
    ]);
    return { client, sessionSync };
  } catch (cause) {
    throw errorFromFailure(cause);
  }
}

/**
 * Signs in with e-mail and password; every part of the page then shows the reader as signed in.
 * @throws {ClientError} e.g. with the code `invalid_credentials`
 * @example
 * await signInEmail({ email: 'ada@example.com', password: 'a long passphrase' });
 */
export async function signInEmail(request: SignInRequest): Promise<SessionUser> {
  const { client, sessionSync } = await loadClient();
  const user = await client.signInEmail(request);
  sessionSync.adopt(user);
  return user;
}

/**
 * Makes an account and signs in, unless the server first wants the address confirmed.
 * @throws {ClientError} e.g. with the code `email_taken`
 */
export async function signUpEmail(request: SignUpRequest): Promise<SignUpResult> {
  const { client, sessionSync } = await loadClient();
  const { user, signedIn } = await client.signUpEmail(request);
  if (!signedIn) return { status: 'confirm-email', user };
  sessionSync.adopt(user);
  return { status: 'signed-in', user };
}
