import { setTimeout as sleep } from 'node:timers/promises';
import {
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
} from './language.ts';

export interface Retries {
  /** Attempts after the first one. */
  retries: number;
  /** Milliseconds before the first of them; doubled each time. */
  pause: number;
  /** No reader waits longer for the next attempt: then it is another model's turn. */
  longest: number;
}

export const RETRIES: Retries = { retries: 2, pause: 250, longest: 2_000 };

/** Milliseconds before the next attempt; undefined if there is to be none. */
function pauseBefore(attempt: number, error: unknown, retries: Retries): number | undefined {
  if (!(error instanceof ModelError) || error.failure !== 'unavailable') return undefined;
  if (attempt >= retries.retries) return undefined;
  // A little at random, or all readers of a busy moment come back together.
  const own = retries.pause * 2 ** attempt * (0.75 + Math.random() / 2);
  const pause = Math.max(own, error.retryAfter ?? 0);
  return pause <= retries.longest ? pause : undefined;
}

async function* stream(
  model: LanguageModel,
  request: ModelRequest,
  retries: Retries,
): AsyncGenerator<ModelPart> {
  for (let attempt = 0; ; attempt++) {
    try {
      yield* model.stream(request);
      return;
    } catch (error) {
      const pause = pauseBefore(attempt, error, retries);
      if (pause === undefined) throw error;
      await sleep(pause, undefined, { signal: request.signal });
    }
  }
}

/** Asks again what failed for a moment, as long as nothing of the answer has arrived. */
export function withRetry(model: LanguageModel, retries: Retries = RETRIES): LanguageModel {
  return modelOf(model.name, (request) => stream(model, request, retries));
}
