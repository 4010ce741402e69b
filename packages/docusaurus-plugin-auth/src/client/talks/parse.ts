import { ClientError } from '../errors';
import { isRecord } from '../isRecord';
import { isQueryResponse } from '../streamEvents';
import type { QueryResponse, Selection } from '../types';
import type {
  ConversationList,
  ConversationSummary,
  ConversationTurn,
  Rating,
  Share,
  SharedConversation,
  SharedTurn,
  StoredConversation,
} from './types';

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new ClientError('malformed_response');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new ClientError('malformed_response');
  return value;
}

function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new ClientError('malformed_response');
  return value.map(read);
}

function answerOf(value: unknown): QueryResponse {
  if (!isQueryResponse(value)) throw new ClientError('malformed_response');
  return value;
}

const ratingOf = (value: unknown): Rating | null =>
  value === 'up' || value === 'down' ? value : null;

function toSelection(value: unknown): Selection {
  const { text: marked, url, only } = record(value);
  return { text: text(marked), url: text(url), ...(only === true && { only }) };
}

function toSharedTurn(value: unknown): SharedTurn {
  const { at, question, selection, answer } = record(value);
  return {
    at: text(at),
    question: text(question),
    ...(selection !== undefined && { selection: list(selection, toSelection) }),
    answer: answerOf(answer),
  };
}

function toTurn(value: unknown): ConversationTurn {
  const { imported, rating } = record(value);
  return { ...toSharedTurn(value), imported: imported === true, rating: ratingOf(rating) };
}

function toHead(value: unknown): Omit<ConversationSummary, 'turns'> {
  const { id, title, createdAt, updatedAt, imported } = record(value);
  return {
    id: text(id),
    title: text(title),
    imported: imported === true,
    createdAt: text(createdAt),
    updatedAt: text(updatedAt),
  };
}

export function toSummary(value: unknown): ConversationSummary {
  return { ...toHead(value), turns: Number(record(value).turns) || 0 };
}

/** Reads `GET /api/v1/conversations`. @throws {ClientError} `malformed_response` */
export function toConversationList(body: unknown): ConversationList {
  const { conversations, more } = record(body);
  return { conversations: list(conversations, toSummary), more: more === true };
}

/** Reads `GET /api/v1/conversations/:id`. @throws {ClientError} `malformed_response` */
export function toStoredConversation(body: unknown): StoredConversation {
  return { ...toHead(body), turns: list(record(body).turns, toTurn) };
}

export function toShare(value: unknown): Share {
  const { id, conversationId, title, token, createdAt, expiresAt } = record(value);
  return {
    id: text(id),
    conversationId: text(conversationId),
    title: text(title),
    token: text(token),
    createdAt: text(createdAt),
    expiresAt: text(expiresAt),
  };
}

/** Reads `GET /api/v1/shares`. @throws {ClientError} `malformed_response` */
export function toShares(body: unknown): Share[] {
  return list(record(body).shares, toShare);
}

/** Reads `GET /api/v1/shared/:token`. @throws {ClientError} `malformed_response` */
export function toSharedConversation(body: unknown): SharedConversation {
  const { title, createdAt, expiresAt, turns } = record(body);
  return {
    title: text(title),
    createdAt: text(createdAt),
    expiresAt: text(expiresAt),
    turns: list(turns, toSharedTurn),
  };
}
