import { digitsOf } from '../emailCodes';
import { refreshSession } from '../everyPage';
import { postOwn } from './ownRequest';

// A change of address in three steps, each of which the server checks: a code to the current
// address, then one to the new one. The session must have just begun.

/** Mails a code to the current address, in a message that names the new one. */
export async function requestEmailChange(email: string, newEmail: string): Promise<void> {
  await postOwn('/email-otp/send-verification-otp', {
    email,
    type: 'email-verification',
    newEmail,
  });
}

/**
 * Shows that the reader owns the current address; the server then mails a code to the new one.
 * @throws {ClientError} e.g. `invalid_code`, `session_not_fresh`
 */
export async function confirmCurrentEmail(newEmail: string, code: string): Promise<void> {
  await postOwn('/email-otp/request-email-change', { newEmail, otp: digitsOf(code) });
}

/**
 * Shows that the reader owns the new address too, which then is the account's.
 * @throws {ClientError} e.g. `invalid_code`, `email_taken`
 */
export async function confirmNewEmail(newEmail: string, code: string): Promise<void> {
  await postOwn('/email-otp/change-email', { newEmail, otp: digitsOf(code) });
  await refreshSession();
}
