import type { AskOptions } from './chat';
import { ClientError, type ClientErrorCode } from './errors';
import { createStore } from './store';
import { applyEvent, EMPTY_ANSWER } from './streamEvents';
import type { PageContext, QueryRequest, QueryResponse } from './types';

/** `waiting` until the first text arrives; `stopped` by the reader. */
export type ExchangeStatus = 'waiting' | 'streaming' | 'done' | 'stopped' | 'failed';

/** One question and what came back. */
export interface Exchange {
  /** Unique on this page. */
  key: number;
  question: string;
  /** The reader wanted an answer that reads nothing of their profile. */
  withoutProfile?: boolean;
  status: ExchangeStatus;
  /** What has arrived of the answer. */
  answer: QueryResponse;
  /** Why it failed. */
  error?: ClientErrorCode;
  /** Seconds to wait before asking again, when the server said so. */
  retryAfter?: number;
}

export interface ConversationDeps {
  ask: (request: QueryRequest, options: AskOptions) => Promise<QueryResponse>;
  /** Where the reader is at the moment of asking. */
  page: () => PageContext | undefined;
  /** Milliseconds for which parts of an answer are gathered before they are shown. */
  gather: number;
}

function failureOf(cause: unknown): Pick<Exchange, 'error' | 'retryAfter'> {
  return cause instanceof ClientError
    ? { error: cause.code, retryAfter: cause.retryAfter }
    : { error: 'internal_error' };
}

/** The conversation of one page load, apart from the page: see `conversation.ts`. */
export function createConversation({ ask, page, gather }: ConversationDeps) {
  const { get, set, subscribe } = createStore<readonly Exchange[]>([]);
  let nextKey = 1;
  let running: AbortController | null = null;

  function update(key: number, change: Partial<Exchange>): void {
    set(get().map((exchange) => (exchange.key === key ? { ...exchange, ...change } : exchange)));
  }

  /** Shows parts of an answer in steps: a render for every token would be wasted work. */
  function createDisplay(key: number) {
    let answer = EMPTY_ANSWER;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      update(key, { answer, status: answer.answer ? 'streaming' : 'waiting' });
    };
    return {
      add: ((event) => {
        answer = applyEvent(answer, event);
        timer ??= setTimeout(show, gather);
      }) satisfies AskOptions['onEvent'],
      /** Ends the steps; returns all that has arrived. */
      end(): QueryResponse {
        clearTimeout(timer);
        return answer;
      },
    };
  }

  async function run({ key, question, withoutProfile }: Exchange): Promise<void> {
    const controller = new AbortController();
    running = controller;
    const display = createDisplay(key);
    try {
      const answer = await ask(
        { question, page: page(), ...(withoutProfile && { personalise: false }) },
        { signal: controller.signal, onEvent: display.add },
      );
      display.end();
      update(key, { answer, status: 'done' });
    } catch (cause) {
      const answer = display.end();
      if (controller.signal.aborted) update(key, { answer, status: 'stopped' });
      else update(key, { answer, status: 'failed', ...failureOf(cause) });
    } finally {
      if (running === controller) running = null;
    }
  }

  function stop(): void {
    running?.abort();
    running = null;
  }

  return {
    get,
    subscribe,
    stop,
    /**
     * Asks a question, unless an answer is still on its way. Returns whether it was asked.
     *
     * @param options `withoutProfile` reads nothing of the reader's profile for it
     */
    submit(text: string, options: Pick<Exchange, 'withoutProfile'> = {}): boolean {
      const question = text.trim();
      if (!question || running) return false;
      const key = nextKey++;
      const asked: Exchange = {
        key,
        question,
        ...options,
        status: 'waiting',
        answer: EMPTY_ANSWER,
      };
      set([...get(), asked]);
      void run(asked);
      return true;
    },
    /** Asks a question again, in its old place. */
    retry(key: number): void {
      const exchange = get().find((candidate) => candidate.key === key);
      if (!exchange || running) return;
      update(key, {
        status: 'waiting',
        answer: EMPTY_ANSWER,
        error: undefined,
        retryAfter: undefined,
      });
      void run(exchange);
    },
    /** Forgets everything that was asked. */
    clear(): void {
      stop();
      set([]);
    },
  };
}
