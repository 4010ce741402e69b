import type { Random } from './random.ts';

// By what the rows of the demonstration are told from all others, so that they can be taken away.

/** How ids of demonstration accounts begin. */
export const READER_MARK = 'demo-reader-';

/** What stands for the hash of an address in the events of the demonstration: no hash looks so. */
export const EVENT_MARK = 'demo';

/** All ids of answers between these are of the demonstration; no random one is. */
export const QUESTION_IDS = {
  from: 'dede0000-0000-4000-8000-000000000000',
  to: 'dede0000-0000-4000-8fff-ffffffffffff',
} as const;

/** An id for an answer of the demonstration. */
export function questionId(random: Random): string {
  return `${QUESTION_IDS.from.slice(0, 20)}${random.hex(3)}-${random.hex(12)}`;
}

/** Where is noted what was filled in: a task that nobody does. */
export const DEMO_TASK = 'demo-data';
