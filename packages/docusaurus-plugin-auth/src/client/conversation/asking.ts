import { EMPTY_ANSWER } from '../streamEvents';
import { newAttempt } from './attempt';
import type { Core } from './core';
import {
  type AskedWith,
  type Exchange,
  keptAsOf,
  newExchange,
  type QueuedQuestion,
} from './exchange';
import { run, stop } from './run';

/** Questions that may wait at once. */
export const QUEUE_MAX = 5;

/** Asks the first question that waits, if none is on its way. */
function askNext(core: Core): void {
  const [next, ...rest] = core.queue.get();
  if (!next || core.running) return;
  core.queue.set(rest);
  start(core, newExchange(next, core.anonymous()), core.exchanges.get());
}

/** Puts an exchange behind those before it, asks, and then what was asked meanwhile. */
function start(core: Core, exchange: Exchange, before: readonly Exchange[]): void {
  core.cleared.set([]);
  core.exchanges.set([...before, exchange]);
  void finish(core, exchange);
}

async function finish(core: Core, exchange: Exchange): Promise<void> {
  const status = await run(core, exchange);
  // After a failure the others would fail too: they wait until the reader goes on.
  if (status !== 'failed') askNext(core);
}

/** The id and the answer from which on an edit replaces what is kept. */
function replacedBy(exchanges: readonly Exchange[], dropped: readonly Exchange[]) {
  const conversationId = keptAsOf(exchanges);
  const [first] = dropped.flatMap(({ answer, attempt }) =>
    answer.conversationId ? [answer.id] : (attempt?.request.replaces ?? []),
  );
  return {
    ...(conversationId && { conversationId }),
    ...(first && { replaces: first }),
  };
}

/** What a reader does to get answers. */
export function asking(core: Core) {
  const find = (key: number) => core.exchanges.get().find((exchange) => exchange.key === key);
  return {
    stop: () => stop(core),
    /**
     * Asks a question. While an answer is on its way it waits in the queue.
     *
     * @returns whether it was taken: not when it is empty, or too many wait
     */
    submit(text: string, options: AskedWith = {}): boolean {
      const question = text.trim();
      if (!question || core.queue.get().length >= QUEUE_MAX) return false;
      const queued: QueuedQuestion = { key: core.newKey(), question, ...options };
      core.queue.set([...core.queue.get(), queued]);
      askNext(core);
      return true;
    },
    /** Takes a question that waits out of the queue; returns its text. */
    unqueue(key: number): string | undefined {
      const queue = core.queue.get();
      core.queue.set(queue.filter((queued) => queued.key !== key));
      return queue.find((queued) => queued.key === key)?.question;
    },
    /** Goes on with the questions that wait, e.g. after a failure. */
    askQueued: () => askNext(core),
    /** Asks a question again, in its old place. */
    retry(key: number): void {
      const exchange = find(key);
      if (!exchange || core.running) return;
      const again = { status: 'waiting', answer: EMPTY_ANSWER } as const;
      core.update(key, { ...again, error: undefined, retryAfter: undefined });
      void finish(core, exchange);
    },
    /** Asks with other words. What came after the question belongs to the old ones: it goes. */
    edit(key: number, text: string): void {
      const question = text.trim();
      const exchanges = core.exchanges.get();
      const index = exchanges.findIndex((exchange) => exchange.key === key);
      const old = exchanges[index];
      if (!old || !question) return;
      stop(core);
      const { withoutProfile, snippets } = old;
      const queued = { key: core.newKey(), question, withoutProfile, snippets };
      const edited = newExchange(queued, core.anonymous());
      const before = exchanges.slice(0, index);
      const change = replacedBy(exchanges, exchanges.slice(index));
      const attempt = newAttempt(before, edited, core.page(), change);
      start(core, { ...edited, attempt }, before);
    },
  };
}
