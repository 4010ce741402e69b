import { digitsOf } from './emailCodes';
import { postAuth } from './postAuth';
import { finishSignIn, type SignInResult } from './signInResult';

export interface SecondFactor {
  code: string;
  /** True: this browser is not asked again for 30 days. */
  trustDevice?: boolean;
}

/**
 * Completes a sign-in with a code of the authenticator app.
 * @throws {ClientError} e.g. `invalid_code`, `challenge_expired`
 */
export async function verifyTotp({ code, trustDevice }: SecondFactor): Promise<SignInResult> {
  return finishSignIn(
    await postAuth('/two-factor/verify-totp', { code: digitsOf(code), trustDevice }),
  );
}

/**
 * Completes a sign-in with a backup code, which is used up with that.
 * @throws {ClientError} e.g. `invalid_backup_code`, `challenge_expired`
 */
export async function verifyBackupCode({ code, trustDevice }: SecondFactor): Promise<SignInResult> {
  return finishSignIn(
    await postAuth('/two-factor/verify-backup-code', { code: code.trim(), trustDevice }),
  );
}
