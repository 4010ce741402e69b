import type { AskOptions } from '../chat';
import { createStore, type Store } from '../store';
import type { PageContext, QueryRequest, QueryResponse } from '../types';
import type { Exchange, QueuedQuestion } from './exchange';

export interface ConversationDeps {
  ask: (request: QueryRequest, options: AskOptions) => Promise<QueryResponse>;
  /** Where the reader is at the moment of asking. */
  page: () => PageContext | undefined;
  /** Whether the reader is signed out at the moment of asking. */
  anonymous: () => boolean;
  /** Calls back when what has come of an answer shall be shown; returns what calls it off. */
  schedule: (show: () => void) => () => void;
}

/** What the parts of a conversation share. */
export interface Core extends ConversationDeps {
  exchanges: Store<readonly Exchange[]>;
  /** The questions that wait for the answer before them, in order. */
  queue: Store<readonly QueuedQuestion[]>;
  /** What a new conversation took from the screen and can still bring back. */
  cleared: Store<readonly Exchange[]>;
  /** The answer that is on its way. */
  running: AbortController | null;
  newKey: () => number;
  /** Changes one exchange. */
  update: (key: number, change: Partial<Exchange>) => void;
}

const NONE: readonly never[] = [];

export function createCore(deps: ConversationDeps): Core {
  let nextKey = 1;
  const exchanges = createStore<readonly Exchange[]>(NONE);
  return {
    ...deps,
    exchanges,
    queue: createStore<readonly QueuedQuestion[]>(NONE),
    cleared: createStore<readonly Exchange[]>(NONE),
    running: null,
    newKey: () => nextKey++,
    update(key, change) {
      const changed = exchanges
        .get()
        .map((exchange) => (exchange.key === key ? { ...exchange, ...change } : exchange));
      exchanges.set(changed);
    },
  };
}
