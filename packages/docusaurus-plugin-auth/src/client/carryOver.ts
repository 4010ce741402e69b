import { isRecord } from './isRecord';
import { isQueryResponse } from './streamEvents';
import type { QueryResponse } from './types';

/** A question that was answered. */
export interface Answered {
  question: string;
  answer: QueryResponse;
}

export interface CarryOverDeps {
  /** That of the tab: it goes with it, and no other tab sees it. A browser may refuse it. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  key: string;
}

function isAnswered(value: unknown): value is Answered {
  return isRecord(value) && typeof value.question === 'string' && isQueryResponse(value.answer);
}

/**
 * Carries what was asked over the page loads of a sign-in, which end the page that it was asked on.
 * What is taken is gone from the storage: it is not kept there.
 */
export function createCarryOver({ storage, key }: CarryOverDeps) {
  return {
    put(answered: readonly Answered[]): void {
      if (answered.length === 0) return;
      try {
        storage().setItem(key, JSON.stringify(answered));
      } catch {
        // Full or blocked: then it ends with the page, as always.
      }
    },
    take(): Answered[] {
      try {
        const stored: unknown = JSON.parse(storage().getItem(key) ?? '[]');
        storage().removeItem(key);
        return Array.isArray(stored) ? stored.filter(isAnswered) : [];
      } catch {
        return [];
      }
    },
  };
}
