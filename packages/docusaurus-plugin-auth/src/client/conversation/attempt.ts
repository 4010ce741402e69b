import { selectionOf } from '../snippets';
import type { PageContext, QueryRequest, Turn } from '../types';
import { type Attempt, type Exchange, keptAsOf } from './exchange';

/** Questions before this one that are sent along, and how much of each side. */
const SENT_ALONG = 4;
const SENT_MAX = 8_000;

/** 128 random bits; unlike `crypto.randomUUID`, also on a site without HTTPS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was said before, for a question that leans on it. */
function messagesOf(exchanges: readonly Exchange[]): Turn[] {
  const answered = exchanges.filter(({ status, answer }) => status === 'done' && answer.answer);
  return answered.slice(-SENT_ALONG).flatMap(({ question, answer }): Turn[] => [
    { role: 'user', text: question.slice(0, SENT_MAX) },
    { role: 'assistant', text: answer.answer.slice(0, SENT_MAX) },
  ]);
}

/** What a question follows on. */
function before(
  exchanges: readonly Exchange[],
  key: number,
): Pick<QueryRequest, 'conversationId' | 'messages'> {
  const messages = messagesOf(exchanges.filter((exchange) => exchange.key < key));
  const conversationId = keptAsOf(exchanges);
  return {
    ...(conversationId && { conversationId }),
    ...(messages.length > 0 && { messages }),
  };
}

/**
 * What is sent for a question, with what was said before it.
 *
 * @param change what differs from a question at the end of the conversation
 */
export function newAttempt(
  exchanges: readonly Exchange[],
  { key, question, withoutProfile, snippets = [] }: Exchange,
  page: PageContext | undefined,
  change: Pick<QueryRequest, 'conversationId' | 'replaces'> = {},
): Attempt {
  const selection = selectionOf(snippets);
  const request: QueryRequest = {
    question,
    page,
    ...before(exchanges, key),
    ...(selection && { selection }),
    ...(withoutProfile && { personalise: false }),
    ...change,
  };
  return { request, idempotencyKey: newKey() };
}
