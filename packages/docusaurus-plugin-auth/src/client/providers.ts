import { authPageUrl } from './authPageUrl';
import { pluginConfig } from './config';
import { startMethod } from './lastMethod';
import { postAuth } from './postAuth';
import { providerAddress } from './providerAddress';

/** Marks the sign-in page as the one that a provider led back to. */
export const FROM_PARAM = 'from';

/** Says besides that the account has just been made. */
export const NEW_PARAM = 'new';

/**
 * Leaves for a provider such as GitHub. The provider leads back to the sign-in page, which takes
 * over the session and goes on to `returnPath`; what goes wrong there leads to the error page.
 *
 * @throws {ClientError} when the server names no address of the provider
 */
export async function signInWithProvider(id: string, returnPath?: string): Promise<void> {
  const { signIn, error } = pluginConfig.routes;
  const query = { return: returnPath, [FROM_PARAM]: id };
  const url = await providerAddress(postAuth, '/sign-in/social', {
    provider: id,
    callbackURL: authPageUrl(signIn, query),
    newUserCallbackURL: authPageUrl(signIn, { ...query, [NEW_PARAM]: '1' }),
    errorCallbackURL: authPageUrl(error, query),
  });
  startMethod(`provider:${id}`);
  window.location.assign(url);
}
