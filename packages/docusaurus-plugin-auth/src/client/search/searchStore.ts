import type { AskOptions } from '../chat';
import { ClientError, type ClientErrorCode } from '../errors';
import { createStore } from '../store';
import {
  type PageContext,
  QUESTION_MAX,
  type SelectRequest,
  type SelectResponse,
  type SelectResult,
} from '../types';

export interface SearchState {
  /** What the reader has typed. */
  query: string;
  status: 'idle' | 'searching' | 'done' | 'failed';
  /** The query that the results belong to; while the next one is searched, those of the last. */
  answered: string;
  results: readonly SelectResult[];
  /** The query without its typing errors, which the results are for. */
  didYouMean?: string;
  error?: ClientErrorCode;
  /** Seconds after which the server takes searches again. */
  retryAfter?: number;
}

export const IDLE: SearchState = { query: '', status: 'idle', answered: '', results: [] };

export interface SearchDeps {
  select: (
    request: SelectRequest,
    options: Pick<AskOptions, 'signal' | 'silenceMax'>,
  ) => Promise<SelectResponse>;
  page: () => PageContext;
  /** Milliseconds without a key before the server is asked. */
  pause: number;
  /** Sections that are shown at most. */
  limit: number;
}

/** Answers that are kept for a reader who takes a letter back. */
const KEPT = 50;
/** Milliseconds after which an answer is of no use any more. */
const SILENCE_MAX = 8_000;

function failureOf(cause: unknown): Pick<SearchState, 'error' | 'retryAfter'> {
  if (!(cause instanceof ClientError)) return { error: 'internal_error' };
  return { error: cause.code, retryAfter: cause.retryAfter };
}

/** Searches as the reader types: the last query wins, whatever comes back first. */
export function createSearchStore({ select, page, pause, limit }: SearchDeps) {
  const { get, set, subscribe } = createStore<SearchState>(IDLE);
  const answers = new Map<string, SelectResponse>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function show(query: string, { results, didYouMean }: SelectResponse): void {
    set({ query: get().query, status: 'done', answered: query, results, didYouMean });
  }

  function requestOf(query: string): SelectRequest {
    const { locale, version } = page();
    return { query, limit, prefix: true, filters: { locale, version } };
  }

  function keep(key: string, answer: SelectResponse): void {
    answers.set(key, answer);
    const oldest = answers.keys().next();
    if (answers.size > KEPT && !oldest.done) answers.delete(oldest.value);
  }

  async function run(request: SelectRequest): Promise<void> {
    const controller = new AbortController();
    running = controller;
    try {
      const { signal } = controller;
      const answer = await select(request, { signal, silenceMax: SILENCE_MAX });
      if (signal.aborted) return;
      keep(JSON.stringify(request), answer);
      show(request.query, answer);
    } catch (cause) {
      if (!controller.signal.aborted) set({ ...get(), status: 'failed', ...failureOf(cause) });
    }
  }

  function cancel(): void {
    clearTimeout(timer);
    running?.abort();
  }

  return {
    get,
    subscribe,
    /** Searches for what was typed, once the reader rests. */
    type(query: string): void {
      cancel();
      const wanted = query.trim().slice(0, QUESTION_MAX);
      if (!wanted) {
        set({ ...IDLE, query });
        return;
      }
      const request = requestOf(wanted);
      const known = answers.get(JSON.stringify(request));
      set({ ...get(), query, status: 'searching', error: undefined, retryAfter: undefined });
      if (known) show(wanted, known);
      else timer = setTimeout(() => void run(request), pause);
    },
    /** Searches once more after a failure. */
    retry(): void {
      cancel();
      set({ ...get(), status: 'searching', error: undefined, retryAfter: undefined });
      void run(requestOf(get().query.trim().slice(0, QUESTION_MAX)));
    },
    /** Ends what is on its way. */
    stop: cancel,
  };
}

export type SearchStore = ReturnType<typeof createSearchStore>;
