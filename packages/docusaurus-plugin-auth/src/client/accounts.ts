import { ClientError } from './errors';
import { isRecord } from './isRecord';
import { postAuth } from './postAuth';
import { finishSignIn, type SignInResult } from './signInResult';

export interface SignInRequest {
  email: string;
  password: string;
  /** False ends the session with the browser. */
  rememberMe?: boolean;
}

/**
 * Signs in with e-mail and password; every part of the page then shows the reader as signed in,
 * unless the account asks for a second factor first.
 *
 * @throws {ClientError} e.g. `invalid_credentials`, or `email_not_verified` after mailing a code
 * @example
 * const { status } = await signInEmail({ email: 'ada@example.com', password: 'a long passphrase' });
 * if (status === 'two-factor') showTwoFactorPage();
 */
export async function signInEmail(request: SignInRequest): Promise<SignInResult> {
  return finishSignIn(await postAuth('/sign-in/email', request), 'password');
}

export interface SignUpRequest {
  name: string;
  email: string;
  password: string;
}

/** `confirm-email`: a code was mailed, and typing it confirms the address and signs in. */
export type SignUpResult = SignInResult | { status: 'confirm-email' };

/**
 * Makes an account. Where addresses are confirmed, the answer is the same for one that has an
 * account already: its owner gets a mail that says so.
 *
 * @throws {ClientError} e.g. `password_too_weak`
 */
export async function signUpEmail(request: SignUpRequest): Promise<SignUpResult> {
  const body = await postAuth('/sign-up/email', request);
  if (!isRecord(body)) throw new ClientError('malformed_response');
  if (body.token === null) return { status: 'confirm-email' };
  return finishSignIn(body, 'password');
}
