import type { ClientErrorCode } from '../errors';
import type { Snippet } from '../snippets';
import { EMPTY_ANSWER } from '../streamEvents';
import type { Feedback } from '../talks/types';
import type { QueryRequest, QueryResponse } from '../types';

/** `waiting` until the first text arrives; `stopped` by the reader. */
export type ExchangeStatus = 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed';

/** What was sent for a question: sent again unchanged, it is answered no second time. */
export interface Attempt {
  request: QueryRequest;
  idempotencyKey: string;
}

/** What a reader wants of a question beside its words. */
export interface AskedWith {
  /** The reader wanted an answer that reads nothing of their profile. */
  withoutProfile?: boolean;
  /** What the reader marked on pages for it. */
  snippets?: readonly Snippet[];
}

/** One question and what came back. */
export interface Exchange extends AskedWith {
  /** Unique on this page. */
  key: number;
  question: string;
  status: ExchangeStatus;
  /** What has arrived of the answer. */
  answer: QueryResponse;
  /** It was asked by somebody who was not signed in, so nothing of it is kept. */
  anonymous?: boolean;
  /** What the reader said of the answer. */
  opinion?: Pick<Feedback, 'rating' | 'reasons' | 'note'>;
  /** Why it failed. */
  error?: ClientErrorCode;
  /** The id by which the operator finds the failed request in the server's log. */
  requestId?: string;
  /** Seconds to wait before asking again, when the server said so. */
  retryAfter?: number;
  /** What was sent, until there is an answer. */
  attempt?: Attempt;
}

/** A question that waits until the answer before it has come. */
export interface QueuedQuestion extends AskedWith {
  /** Unique on this page. */
  key: number;
  question: string;
}

/** A question that has just been asked. */
export function newExchange(question: QueuedQuestion, anonymous: boolean): Exchange {
  return {
    ...question,
    ...(anonymous && { anonymous: true }),
    status: 'waiting',
    answer: EMPTY_ANSWER,
  };
}

/** Whether an answer is still on its way. */
export function isUnderWay({ status }: Exchange): boolean {
  return status === 'waiting' || status === 'streaming';
}

/** Where a conversation is kept, as its newest answer or question says. */
export function keptAsOf(exchanges: readonly Exchange[]): string | undefined {
  const idOf = ({ answer, attempt }: Exchange) =>
    answer.conversationId ?? attempt?.request.conversationId;
  const newest = exchanges.findLast(idOf);
  return newest && idOf(newest);
}
