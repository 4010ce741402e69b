import { authPageUrl } from './authPageUrl';
import { pluginConfig } from './config';
import { postAuth } from './postAuth';

/**
 * Mails a link to a page where a new password can be set, if the address has an account; the answer
 * does not tell.
 * @throws {ClientError}
 */
export async function requestPasswordReset(email: string, returnPath?: string): Promise<void> {
  const redirectTo = authPageUrl(pluginConfig.routes.resetPassword, { return: returnPath });
  await postAuth('/request-password-reset', { email, redirectTo });
}

/**
 * Sets a new password with the token of such a link. All sessions of the account end.
 * @throws {ClientError} e.g. `invalid_token`, `password_too_weak`
 */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await postAuth('/reset-password', { token, newPassword });
}
