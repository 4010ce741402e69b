import { isRecord } from '../isRecord';
import { isQueryResponse } from '../streamEvents';
import { type Exchange, isUnderWay } from './exchange';

/** What a tab keeps of its conversation over page loads. */
export interface KeptTalk {
  exchanges: readonly Omit<Exchange, 'key'>[];
  /** The questions that waited. */
  queue: readonly string[];
  draft: string;
  /** Pixels that the conversation was scrolled by. */
  scroll: number;
  /** Somebody was signed in: it is theirs. */
  signedIn: boolean;
}

export interface TabStorageDeps {
  /** That of the tab: it goes with it, and no other tab sees it. A browser may refuse it. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  key: string;
}

/** Exchanges that are kept, so that the storage does not overflow. */
const KEPT = 50;

const STATUSES: ReadonlySet<unknown> = new Set(['done', 'stopped', 'failed']);

function isExchange(value: unknown): value is Exchange {
  return (
    isRecord(value) &&
    typeof value.question === 'string' &&
    STATUSES.has(value.status) &&
    isQueryResponse(value.answer)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An answer that was on its way has broken off with the page; asked again, it is the same one. */
function atRest(exchange: Exchange): Omit<Exchange, 'key'> {
  if (!isUnderWay(exchange)) return exchange;
  return { ...exchange, status: 'failed', error: 'interrupted' };
}

function parse(text: string): KeptTalk | null {
  const stored: unknown = JSON.parse(text);
  if (!isRecord(stored)) return null;
  return {
    exchanges: listOf(stored.exchanges).filter(isExchange),
    queue: listOf(stored.queue).filter(isText),
    draft: isText(stored.draft) ? stored.draft : '',
    scroll: typeof stored.scroll === 'number' ? stored.scroll : 0,
    signedIn: stored.signedIn === true,
  };
}

/** Keeps the conversation of a tab while its pages come and go. */
export function createTabStorage({ storage, key }: TabStorageDeps) {
  return {
    put(talk: Omit<KeptTalk, 'exchanges'> & { exchanges: readonly Exchange[] }): void {
      const exchanges = talk.exchanges.slice(-KEPT).map(atRest);
      try {
        if (exchanges.length === 0 && talk.draft === '' && talk.queue.length === 0) {
          storage().removeItem(key);
        } else storage().setItem(key, JSON.stringify({ ...talk, exchanges }));
      } catch {
        // Full or blocked: then it ends with the page.
      }
    },
    get(): KeptTalk | null {
      try {
        return parse(storage().getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
  };
}
