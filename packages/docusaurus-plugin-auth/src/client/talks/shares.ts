import { callOwn } from '../account/ownRequest';
import { pluginConfig } from '../config';
import { callServer } from '../serverRequest';
import { toShare, toSharedConversation, toShares } from './parse';
import type { Share, SharedConversation } from './types';

/** Shares a conversation as it is now. @throws {ClientError} */
export async function shareConversation(id: string, expiresInDays: number): Promise<Share> {
  const path = `/api/v1/conversations/${encodeURIComponent(id)}/shares`;
  return toShare(await callOwn(path, { method: 'POST', body: { expiresInDays } }));
}

/** What the reader shares of a conversation now, the latest first. @throws {ClientError} */
export async function listShares(conversationId: string): Promise<Share[]> {
  return toShares(await callOwn(`/api/v1/shares?conversation=${conversationId}`));
}

/** Ends a share at once. @throws {ClientError} */
export async function revokeShare(id: string): Promise<void> {
  await callOwn(`/api/v1/shares/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** What somebody shared. @throws {ClientError} `not_found` once it has ended */
export async function getShared(token: string): Promise<SharedConversation> {
  return toSharedConversation(await callServer(`/api/v1/shared/${encodeURIComponent(token)}`));
}

/**
 * The address of a shared conversation. The token stands in the fragment, which no browser sends to
 * a server or names as the page that a link was on.
 */
export function sharedUrl({ token }: Pick<Share, 'token'>): string {
  return new URL(`${pluginConfig.routes.shared}#${token}`, window.location.origin).href;
}
