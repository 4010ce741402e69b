import { callOwn } from '../account/ownRequest';
import type { QueryRequest, QueryResponse } from '../types';
import { toConversationList, toStoredConversation, toSummary } from './parse';
import {
  type ConversationList,
  type ConversationSummary,
  IMPORT_MAX,
  type StoredConversation,
} from './types';

const BASE = '/api/v1/conversations';

const pathOf = (id: string) => `${BASE}/${encodeURIComponent(id)}`;

/** The conversations that the reader keeps, the latest first. @throws {ClientError} */
export async function listConversations({
  search = '',
  offset = 0,
}: {
  /** Words of a title, a question or an answer. */
  search?: string;
  /** How many to leave out. */
  offset?: number;
} = {}): Promise<ConversationList> {
  const query = new URLSearchParams({ search, offset: String(offset) });
  return toConversationList(await callOwn(`${BASE}?${query}`));
}

/** One conversation with everything that was said. @throws {ClientError} */
export async function getConversation(id: string): Promise<StoredConversation> {
  return toStoredConversation(await callOwn(pathOf(id)));
}

/** @throws {ClientError} */
export async function renameConversation(id: string, title: string): Promise<ConversationSummary> {
  return toSummary(await callOwn(pathOf(id), { method: 'PATCH', body: { title } }));
}

/** Deletes a conversation and what was shared of it. @throws {ClientError} */
export async function deleteConversation(id: string): Promise<void> {
  await callOwn(pathOf(id), { method: 'DELETE' });
}

/** Deletes all conversations of the reader, and what was shared of them. @throws {ClientError} */
export async function deleteConversations(): Promise<void> {
  await callOwn(BASE, { method: 'DELETE' });
}

/**
 * Keeps what was asked in this browser before the reader signed in, as a conversation of theirs.
 *
 * @throws {ClientError} `consent_required` if the reader has not agreed to a history
 */
export async function importConversation(
  turns: readonly {
    question: string;
    selection?: QueryRequest['selection'];
    answer: QueryResponse;
  }[],
): Promise<StoredConversation> {
  const body = { turns: turns.slice(-IMPORT_MAX) };
  return toStoredConversation(await callOwn(`${BASE}/import`, { method: 'POST', body }));
}
