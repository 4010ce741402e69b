import { authPageUrl } from './authPageUrl';
import { pluginConfig } from './config';
import { ClientError } from './errors';
import { postAuth } from './postAuth';
import { fetchServer, readAnswer } from './serverRequest';
import { finishSignIn, type SignInResult } from './signInResult';

/**
 * Mails a link that signs in, if the address has an account; the answer does not tell.
 *
 * @param returnPath where the link leads to in the end
 * @throws {ClientError}
 */
export async function sendMagicLink(email: string, returnPath?: string): Promise<void> {
  const callbackURL = authPageUrl(pluginConfig.routes.magicLink, { return: returnPath });
  await postAuth('/sign-in/magic-link', { email, callbackURL });
}

/**
 * Signs in with the token of such a link, which works once.
 * @throws {ClientError} e.g. `invalid_token`
 */
export async function signInWithMagicLink(token: string): Promise<SignInResult> {
  const path = `/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`;
  // Better Auth redirects for a token that does not work, and answers with JSON for one that does.
  const response = await fetchServer(path, { redirect: 'manual' });
  if (response.type === 'opaqueredirect') throw new ClientError('invalid_token');
  return finishSignIn(await readAnswer(response), 'magic-link');
}
