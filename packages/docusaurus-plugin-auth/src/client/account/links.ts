import { authPageUrl } from '../authPageUrl';
import { pluginConfig } from '../config';
import { providerAddress } from '../providerAddress';
import { RETURN_PARAM } from '../withReturn';
import { postOwn } from './ownRequest';
import type { Account } from './types';

/** Tells the account page which provider it was led back from. */
export const LINKED_PARAM = 'linked';

/**
 * Leaves for a provider, which leads back to the account page; what goes wrong there leads to the
 * error page, and from that back here.
 *
 * @param section id of the section to come back to
 * @throws {ClientError} when the server names no address of the provider
 */
export async function linkProvider(provider: string, section: string): Promise<void> {
  const { account, error } = pluginConfig.routes;
  const url = await providerAddress(postOwn, '/link-social', {
    provider,
    callbackURL: `${authPageUrl(account, { [LINKED_PARAM]: provider })}#${section}`,
    errorCallbackURL: authPageUrl(error, { [RETURN_PARAM]: `${account}#${section}` }),
  });
  window.location.assign(url);
}

/** Ends the connection with a provider. @throws {ClientError} e.g. `last_way_in` */
export async function unlinkAccount(id: string): Promise<void> {
  await postOwn('/unlink-account', { accountId: id });
}

/** Whether a linked account is all that the server would let the reader in with. */
export function isLastWayIn({
  hasPassword,
  linkedAccounts,
}: Pick<Account, 'hasPassword' | 'linkedAccounts'>): boolean {
  return !hasPassword && linkedAccounts.length <= 1;
}
