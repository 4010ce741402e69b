import { postAuth } from './postAuth';
import { finishSignIn, type SignInResult } from './signInResult';

/** Digits of a code in a mail or an authenticator app. */
export const CODE_LENGTH = 6;

/**
 * The digits of a code as it was typed or pasted: people write `123 456` and `123-456`.
 *
 * @example
 * digitsOf(' 123 456\n'); // '123456'
 */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '');
}

/** What a code by mail is for. */
export type CodePurpose = 'sign-in' | 'email-verification';

/**
 * Mails a code. The answer is the same for every address, so it does not tell who has an account.
 * @throws {ClientError}
 */
export async function sendEmailCode(email: string, purpose: CodePurpose): Promise<void> {
  await postAuth('/email-otp/send-verification-otp', { email, type: purpose });
}

/** Signs in with a code from a mail. @throws {ClientError} e.g. `invalid_code` */
export async function signInWithCode(email: string, code: string): Promise<SignInResult> {
  const body = await postAuth('/sign-in/email-otp', { email, otp: digitsOf(code) });
  return finishSignIn(body, 'email-code');
}

/**
 * Confirms an address with the code that was mailed to it, and signs in.
 * @throws {ClientError} e.g. `invalid_code`
 */
export async function verifyEmail(email: string, code: string): Promise<SignInResult> {
  const body = await postAuth('/email-otp/verify-email', { email, otp: digitsOf(code) });
  return finishSignIn(body, 'password');
}
