import type { AskOptions } from './chat';
import { ClientError, type ClientErrorCode } from './errors';
import { createStore } from './store';
import { applyEvent, EMPTY_ANSWER } from './streamEvents';
import type { Feedback, StoredConversation } from './talks/types';
import type { PageContext, QueryRequest, QueryResponse, Turn } from './types';

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
  /** It was asked by somebody who was not signed in, so nothing of it is kept. */
  anonymous?: boolean;
  /** What the reader said of the answer. */
  opinion?: Pick<Feedback, 'rating' | 'reasons' | 'note'>;
  /** Why it failed. */
  error?: ClientErrorCode;
  /** Seconds to wait before asking again, when the server said so. */
  retryAfter?: number;
}

export interface ConversationDeps {
  ask: (request: QueryRequest, options: AskOptions) => Promise<QueryResponse>;
  /** Where the reader is at the moment of asking. */
  page: () => PageContext | undefined;
  /** Whether the reader is signed out at the moment of asking. */
  anonymous: () => boolean;
  /** Milliseconds for which parts of an answer are gathered before they are shown. */
  gather: number;
}

function failureOf(cause: unknown): Pick<Exchange, 'error' | 'retryAfter'> {
  return cause instanceof ClientError
    ? { error: cause.code, retryAfter: cause.retryAfter }
    : { error: 'internal_error' };
}

/** What was sent for a question: sent again unchanged, it is answered no second time. */
interface Attempt {
  request: QueryRequest;
  idempotencyKey: string;
}

/** 128 random bits; unlike `crypto.randomUUID`, also on a site without HTTPS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Questions before this one that are sent along, and how much of each side. */
const SENT_ALONG = 4;
const SENT_MAX = 8_000;

/** What was said before, for a question that leans on it. */
function messagesOf(exchanges: readonly Exchange[]): Turn[] {
  const answered = exchanges.filter(({ status, answer }) => status === 'done' && answer.answer);
  return answered.slice(-SENT_ALONG).flatMap(({ question, answer }): Turn[] => [
    { role: 'user', text: question.slice(0, SENT_MAX) },
    { role: 'assistant', text: answer.answer.slice(0, SENT_MAX) },
  ]);
}

/** The conversation of one page load, apart from the page: see `conversation.ts`. */
export function createConversation({ ask, page, anonymous, gather }: ConversationDeps) {
  const { get, set, subscribe } = createStore<readonly Exchange[]>([]);
  let nextKey = 1;
  let running: AbortController | null = null;
  /** By the key of their exchange, until there is an answer. */
  const attempts = new Map<number, Attempt>();

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

  /** Where it is kept, as the newest answer says. */
  function keptAs(): string | undefined {
    return get().findLast(({ answer }) => answer.conversationId)?.answer.conversationId;
  }

  /** What a question follows on. */
  function before(key: number): Pick<QueryRequest, 'conversationId' | 'messages'> {
    const messages = messagesOf(get().filter((exchange) => exchange.key < key));
    const conversationId = keptAs();
    return {
      ...(conversationId && { conversationId }),
      ...(messages.length > 0 && { messages }),
    };
  }

  /** The attempt that has failed, as it was, or the first one. */
  function attemptOf({ key, question, withoutProfile }: Exchange): Attempt {
    const known = attempts.get(key);
    if (known) return known;
    const request = {
      question,
      page: page(),
      ...before(key),
      ...(withoutProfile && { personalise: false }),
    };
    const attempt = { request, idempotencyKey: newKey() };
    attempts.set(key, attempt);
    return attempt;
  }

  async function run(exchange: Exchange): Promise<void> {
    const { key } = exchange;
    const { request, idempotencyKey } = attemptOf(exchange);
    const controller = new AbortController();
    running = controller;
    const display = createDisplay(key);
    try {
      const { signal } = controller;
      const answer = await ask(request, { signal, onEvent: display.add, idempotencyKey });
      display.end();
      attempts.delete(key);
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
        ...(anonymous() && { anonymous: true }),
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
    keptAs,
    /** Notes what the reader said of an answer. */
    rate(key: number, opinion: Exchange['opinion']): void {
      update(key, { opinion });
    },
    /** Shows a conversation that is kept, to go on with it. */
    load({ id, turns }: StoredConversation): void {
      stop();
      set(
        turns.map(({ question, answer, rating }) => ({
          key: nextKey++,
          question,
          status: 'done',
          answer: { ...answer, conversationId: id },
          ...(rating && { opinion: { rating, reasons: [], note: null } }),
        })),
      );
    },
    /** Shows again what somebody who was not signed in has asked in this tab. */
    restore(answered: readonly Pick<Exchange, 'question' | 'answer'>[]): void {
      set(answered.map((one) => ({ ...one, key: nextKey++, status: 'done', anonymous: true })));
    },
    /** Notes that all that was answered is kept from now on. */
    keepAs(conversationId: string): void {
      set(
        get().map(({ anonymous: _now, ...exchange }) => ({
          ...exchange,
          answer: exchange.answer.id ? { ...exchange.answer, conversationId } : exchange.answer,
        })),
      );
    },
    /** Forgets everything that was asked. */
    clear(): void {
      stop();
      attempts.clear();
      set([]);
    },
  };
}
